import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { signInAs } from './browser.ts';
import { password, toldHouse } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

let house: ToldHouse;
before(async () => {
  house = await toldHouse(day('2026-11-24'));
});
after(() => house.stop());

/** The longest record of the story, opened again. */
async function anOpenRecord(db: Db): Promise<string> {
  const found = await sql<{ id: string }>`select meeting_id as id from agenda_item
    group by meeting_id order by count(*) desc limit 1`.execute(db);
  const id = found.rows[0]?.id ?? assert.fail('the story has a meeting with an agenda');
  await sql`update meeting set state = 'held', on_day = least(on_day, '2026-11-24') where id = ${id}`.execute(
    db,
  );
  return id;
}

test('a printed meeting is its record: what is pressed on the screen is not on the paper', async () => {
  const meeting = await asSystem(house.db, anOpenRecord);
  const page = await house.open();
  await signInAs(page, 'ellen.torpman', password);
  await page.goto(`/moten/${meeting}`);
  const pressed = ['Anteckna beslut', 'Lämna förslag', 'Lägg till punkt', 'Ändra punkten', 'Flytta upp'];
  pressed.push('Ändra mötet', 'Anteckna närvaro', 'Avsluta mötet', 'Ändra synlighet', 'Se hela tråden');
  pressed.push('Historik', 'Logga ut', 'Ändringslogg');
  const onScreen = await page.locator('body').innerText();
  for (const action of ['Anteckna beslut', 'Lägg till punkt', 'Historik', 'Se hela tråden'])
    assert.ok(onScreen.includes(action), `${action} is on the screen`);
  await page.emulateMedia({ media: 'print' });
  const onPaper = await page.locator('body').innerText();
  const left = pressed.filter((action) => onPaper.includes(action));
  assert.deepEqual(left, [], 'nothing to press is on the paper');
  assert.ok(onPaper.includes('Dagordning') && onPaper.length > 400, 'the record itself is');
  assert.equal(await page.locator('button:visible, input:visible, summary:visible').count(), 0);
});
