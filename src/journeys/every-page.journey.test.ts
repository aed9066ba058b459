import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { day } from '../kernel/day.ts';
import { axe, reflows, screens, signInAs } from './browser.ts';
import { handIn } from './first-thread.ts';
import { password, toldHouse } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

const here = dirname(fileURLToPath(import.meta.url));
const notes = join(here, '../story/documents/att-lasa-in/ledningsgruppen.txt');

let house: ToldHouse;
const windows = new Map<string, Page>();
before(async () => {
  house = await toldHouse(day('2026-11-24'));
});
after(() => house.stop());

/** A window of the person's own, signed in once. */
async function windowOf(username: string): Promise<Page> {
  const open = windows.get(username) ?? (await house.open());
  if (!windows.has(username) && username !== '') await signInAs(open, username, password);
  windows.set(username, open);
  return open;
}

/** The address of what the story has under these words; the first of several. */
async function addressOf(kind: string, words = ''): Promise<string> {
  const found = await sql<{ address: string }>`select address from knot
    where kind = ${kind} and title ilike ${`%${words}%`} order by title, id limit 1`.execute(house.db);
  return found.rows[0]?.address ?? assert.fail(`the story has no ${kind} called ${words}`);
}

/** The meeting with the most items, and the edit page of its first item. */
async function longMeeting(): Promise<{ meeting: string; item: string }> {
  const found = await sql<{ meeting: string; item: string; items: number }>`
    select meeting_id as meeting, min(id::text) as item, count(*)::int as items
    from agenda_item group by meeting_id order by count(*) desc limit 1`.execute(house.db);
  const [row] = found.rows;
  assert.ok(row && row.items >= 8, 'the story has a meeting with eight items');
  return { meeting: `/moten/${row.meeting}`, item: `/moten/${row.meeting}/punkter/${row.item}` };
}

/** What every page owes everybody, whatever it shows. */
async function isWellMade(page: Page): Promise<void> {
  assert.equal(await page.locator('h1').count(), 1, `${page.url()} has one h1`);
  assert.equal(await page.locator('html').getAttribute('lang'), 'sv', page.url());
  const skip = page.getByRole('link', { name: 'Hoppa till innehållet' });
  assert.equal(await skip.getAttribute('href'), '#innehall', page.url());
  await axe(page);
  await reflows(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 1280, `${page.url()} is ${wide} px wide at 1280 px`);
}

async function visit(username: string, address: string, status = 200): Promise<Page> {
  const page = await windowOf(username);
  const answer = await page.goto(address);
  assert.equal(answer?.status(), status, `${address} for ${username || 'a visitor'}`);
  await isWellMade(page);
  return page;
}

/** Also in the dark, and kept as pictures. */
async function look(username: string, address: string, name: string, status = 200): Promise<void> {
  const page = await visit(username, address, status);
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page, ['color-contrast']);
  await screens(page, name);
}

test('pages for everybody', async () => {
  await look('', '/', 'valkommen');
  await look('', '/logga-in', 'logga-in');
  await visit('', await addressOf('body', 'Socialnämnden'));
  await visit('', '/moten');
  await visit('', '/sok?q=riktlinjer');
  await look('', '/anslagstavla', 'anslagstavla');
  await visit('', '/anslagstavla/att-overklaga');
  await visit('', '/anslagstavla/drift');
});

test('the day of a secretary', async () => {
  await look('ellen.torpman', '/min-trad', 'min-trad');
  await visit('ellen.torpman', '/mitt-konto');
  await visit('malin.tegnevik', '/min-trad');
  await visit('gunnel.aspmark', '/min-trad');
});

test('bodies, posts and people', async () => {
  const body = await addressOf('body', 'Socialnämnden');
  await look('ellen.torpman', '/organ', 'organ');
  await look('ellen.torpman', body, 'ett-organ');
  for (const address of [
    `${body}?dag=2025-03-01`,
    await addressOf('post', 'Enhetschef'),
    await addressOf('person', 'Tegnevik'),
    '/personer',
  ])
    await visit('ellen.torpman', address);
  for (const address of ['/organ/ny', `${body}/andra`, `${body}/ledamoter/ny`, '/organ/importera'])
    await visit('kristina.sjobrink', address);
});

test('meetings, their items, decisions and proposals', async () => {
  const { meeting, item } = await longMeeting();
  await look('ellen.torpman', '/moten', 'moten');
  await look('ellen.torpman', meeting, 'ett-mote');
  await look('ellen.torpman', await addressOf('decision', 'kontinuitet'), 'ett-beslut');
  for (const address of [
    item,
    '/moten/ny',
    `${meeting}/andra`,
    `${meeting}/narvaro`,
    '/beslut',
    await addressOf('proposal'),
  ])
    await visit('ellen.torpman', address);
});

test('assignments and report-backs', async () => {
  const assignment = await addressOf('assignment', 'svarstiderna');
  await look('ellen.torpman', '/uppdrag', 'uppdrag');
  await look('ellen.torpman', assignment, 'ett-uppdrag');
  await look('ellen.torpman', await addressOf('report'), 'en-aterrapport');
  await look('fatima.lindroth', `${assignment}/aterrapportera`, 'aterrapportera');
  for (const address of [
    '/uppdrag?lage=alla&ord=riktlinjer&utan=agare&sortera=uppdrag&ordning=desc',
    '/uppdrag?ord=ingenting+heter+så',
    '/uppdrag/ny',
    `${assignment}/andra`,
    `${assignment}/frekvens`,
    `${assignment}/fordela`,
    `${assignment}/avskriv`,
  ])
    await visit('ellen.torpman', address);
});

test('goals, documents, search and the thread', async () => {
  const goal = await addressOf('goal', 'Färre ansikten');
  const decision = await addressOf('decision', 'kontinuitet');
  await look('ellen.torpman', goal, 'ett-mal');
  await look('ellen.torpman', await addressOf('document', 'socialnamnden.docx'), 'ett-dokument');
  await look('ellen.torpman', '/sok?q=hemtjänsten', 'sok');
  await look('ellen.torpman', decision.replace('/beslut/', '/traden/'), 'traden');
  for (const address of ['/mal', '/mal/nytt', `${goal}/andra`, '/sok', '/sok?q=kvastskaftsfabrik'])
    await visit('ellen.torpman', address);
});

test('reading in: the start, an open reading, and one of its items', async () => {
  await visit('ellen.torpman', '/las-in');
  const page = await windowOf('ellen.torpman');
  await handIn(page, notes);
  const reading = new URL(page.url()).pathname;
  await look('ellen.torpman', reading, 'las-in');
  await look('ellen.torpman', `${reading}/punkter/2`, 'las-in-punkt');
  await visit('ellen.torpman', `${reading}/tradar`);
  await visit('ellen.torpman', '/las-in/omgang');
});

test('the change log, and the history of one thing', async () => {
  const assignment = await addressOf('assignment', 'svarstiderna');
  await look('kristina.sjobrink', '/logg', 'andringslogg');
  await visit('gunnel.aspmark', '/logg?slag=membership&till=2020-01-01');
  await visit('gunnel.aspmark', assignment.replace('/uppdrag/', '/logg/'));
  await visit('malin.tegnevik', '/logg', 403);
});

test('pages that say no', async () => {
  await visit('ellen.torpman', '/finns-inte', 404);
  await visit('malin.tegnevik', '/moten/ny', 403);
  await visit('malin.tegnevik', '/organ/ny', 403);
  const page = await visit('', '/logga-in');
  await page.getByLabel('Användarnamn').fill('ellen.torpman');
  await page.getByLabel('Lösenord').fill('fel lösenord');
  await page.getByRole('main').getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('alert').first().waitFor();
  await isWellMade(page);
});

test('the browser has complained of nothing', () => assert.deepEqual(house.complaints, []));
