import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../kernel/day.ts';
import { handIn } from './first-thread.ts';
import { isWellMade, looksAt } from './looks.ts';
import { toldHouse } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

const here = dirname(fileURLToPath(import.meta.url));
const notes = join(here, '../story/documents/att-lasa-in/ledningsgruppen.txt');

let house: ToldHouse;
let eyes: ReturnType<typeof looksAt>;
before(async () => {
  house = await toldHouse(day('2026-11-24'));
  eyes = looksAt(house);
});
after(() => house.stop());

/** The meeting with the most items, and the edit page of its first item. */
async function longMeeting(): Promise<{ meeting: string; item: string }> {
  const found = await sql<{ meeting: string; item: string; items: number }>`
    select meeting_id as meeting, min(id::text) as item, count(*)::int as items
    from agenda_item group by meeting_id order by count(*) desc limit 1`.execute(house.db);
  const [row] = found.rows;
  assert.ok(row && row.items >= 8, 'the story has a meeting with eight items');
  return { meeting: `/moten/${row.meeting}`, item: `/moten/${row.meeting}/punkter/${row.item}` };
}

test('pages for everybody', async () => {
  await eyes.look('', '/', 'valkommen');
  await eyes.look('', '/logga-in', 'logga-in');
  await eyes.visit('', await eyes.addressOf('body', 'Socialnämnden'));
  await eyes.visit('', '/moten');
  await eyes.visit('', '/sok?q=riktlinjer');
  await eyes.look('', '/anslagstavla', 'anslagstavla');
  await eyes.visit('', '/anslagstavla/att-overklaga');
  await eyes.visit('', '/anslagstavla/drift');
});

test('the day of a secretary', async () => {
  await eyes.look('ellen.torpman', '/min-trad', 'min-trad');
  await eyes.visit('ellen.torpman', '/mitt-konto');
  await eyes.visit('malin.tegnevik', '/min-trad');
  await eyes.visit('gunnel.aspmark', '/min-trad');
});

test('meetings, their items, decisions and proposals', async () => {
  const { meeting, item } = await longMeeting();
  await eyes.look('ellen.torpman', '/moten', 'moten');
  await eyes.look('ellen.torpman', meeting, 'ett-mote');
  await eyes.look('ellen.torpman', await eyes.addressOf('decision', 'kontinuitet'), 'ett-beslut');
  for (const address of [
    item,
    '/moten/ny',
    `${meeting}/andra`,
    `${meeting}/narvaro`,
    '/beslut',
    await eyes.addressOf('proposal'),
  ])
    await eyes.visit('ellen.torpman', address);
});

test('reading in: the start, an open reading, and one of its items', async () => {
  await eyes.visit('ellen.torpman', '/las-in');
  const page = await eyes.windowOf('ellen.torpman');
  await handIn(page, notes);
  const reading = new URL(page.url()).pathname;
  await eyes.look('ellen.torpman', reading, 'las-in');
  await eyes.look('ellen.torpman', `${reading}/punkter/2`, 'las-in-punkt');
  await eyes.visit('ellen.torpman', `${reading}/tradar`);
  await eyes.visit('ellen.torpman', '/las-in/omgang');
});

test('pages that say no', async () => {
  await eyes.visit('ellen.torpman', '/finns-inte', 404);
  await eyes.visit('malin.tegnevik', '/moten/ny', 403);
  await eyes.visit('malin.tegnevik', '/organ/ny', 403);
  const page = await eyes.visit('', '/logga-in');
  await page.getByLabel('Användarnamn').fill('ellen.torpman');
  await page.getByLabel('Lösenord').fill('fel lösenord');
  await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('alert').first().waitFor();
  await isWellMade(page);
});

test('the browser has complained of nothing', () => assert.deepEqual(house.complaints, []));
