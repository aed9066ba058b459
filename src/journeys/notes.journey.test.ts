import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { house } from '../app.tsx';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import type { PersonId } from '../kernel/actor.ts';
import { aHeldMeeting } from '../meetings/meetings.fixtures.ts';
import { openLive } from '../platform/live/live.job.ts';
import type { OpenLive } from '../platform/live/live.job.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { openSession } from '../platform/sign-in/sessions.store.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { bundleIfStale } from '../platform/web/bundle.ts';
import { axe, reflows, startJourney } from './browser.ts';
import type { Journey } from './browser.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let live: OpenLive;
let journey: Journey;
let town: Awaited<ReturnType<typeof aMunicipality>>;
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
before(async () => {
  database = await testDatabase();
  town = await system(aMunicipality);
  live = openLive(database.pool);
  const assets = await bundleIfStale();
  const clock = () => new Date('2026-11-24T08:00:00Z');
  const parts = { db: database.db, clock, assets, assetFolder: assets.folder, secureCookies: false, live };
  journey = await startJourney(house(parts));
});
after(async () => {
  await live.stop();
  await journey.stop();
  await database.close();
});

async function as(person: PersonId, how: Parameters<Journey['open']>[0] = {}): Promise<Page> {
  const page = await journey.open(how);
  const value = await system(async (db) => {
    await sql`insert into account (person_id, username, password_hash)
      values (${person}, ${person}, '') on conflict do nothing`.execute(db);
    return openSession(db, person);
  });
  await page.context().addCookies([{ name: 'session', value, url: journey.url }]);
  return page;
}

async function begun() {
  const meeting = await system((db) => aHeldMeeting(db, town.bodies.committee));
  return { meeting, at: `/moten/${meeting.id}/anteckningar/${meeting.plan}` };
}
const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Anteckning' });
const stored = async (id: string): Promise<string> =>
  (await sql<{ markdown: string }>`select markdown from note_text where id = ${id}`.execute(database.db))
    .rows[0]?.markdown ?? '';
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within twenty seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const reads = (page: Page, text: string) =>
  until(text, async () => (await editorOf(page).innerText()).includes(text));

test('two who type at once see the same text, and it is stored', async () => {
  const { meeting, at } = await begun();
  const [nora, ellen] = [await as(town.people.secretary), await as(town.people.elected)];
  await Promise.all([nora.goto(at), ellen.goto(at)]);
  await editorOf(nora).click();
  await nora.keyboard.type('Från Nora');
  await nora.keyboard.press('Enter');
  await reads(ellen, 'Från Nora');
  await editorOf(ellen).click();
  await ellen.keyboard.press('Control+End');
  await Promise.all([nora.keyboard.type(' skrivs detta'), ellen.keyboard.type(' och detta av Ellen')]);
  await until('the same text', async () => {
    const [one, other] = [await editorOf(nora).innerText(), await editorOf(ellen).innerText()];
    return one === other && one.replaceAll(' ', '').length >= 'FrånNoraskrivsdettaochdettaavEllen'.length;
  });
  await until('stored', async () => (await stored(meeting.plan)).length > 40);
  assert.deepEqual(journey.complaints, []);
});

test('what is typed while the network is away, and after the window was closed, is delivered; nobody’s words are lost', async () => {
  const { meeting, at } = await begun();
  const [nora, ellen] = [await as(town.people.secretary), await as(town.people.elected)];
  await Promise.all([nora.goto(at), ellen.goto(at)]);
  await editorOf(nora).click();
  await nora.keyboard.type('Gemensam rad');
  await reads(ellen, 'Gemensam rad');
  await nora.context().setOffline(true);
  await nora.keyboard.type(' som Nora fyller på');
  await nora.getByText('Ingen förbindelse').waitFor();
  // meanwhile the whole line is taken away
  await editorOf(ellen).click();
  await ellen.keyboard.press('Control+a');
  await ellen.keyboard.type('Ellens rad');
  await until('Ellen stored', async () => (await stored(meeting.plan)) === 'Ellens rad');
  await nora.context().setOffline(false);
  await reads(ellen, 'som Nora fyller på');
  await reads(nora, 'Ellens rad');
  await nora.context().setOffline(true);
  await editorOf(nora).click();
  await nora.keyboard.press('Control+End');
  await nora.keyboard.type(' sist av allt');
  await nora.getByText('Ingen förbindelse').waitFor();
  const context = nora.context();
  await nora.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(at);
  await until('delivered', async () => (await stored(meeting.plan)).includes('sist av allt'));
  await reads(again, 'sist av allt');
});

test('"/beslut" on a line makes a decision without leaving the text', async () => {
  const { meeting, at } = await begun();
  const nora = await as(town.people.secretary);
  await nora.goto(at);
  await editorOf(nora).click();
  await nora.keyboard.type('Planen antas. /beslut ');
  const dialog = nora.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await nora.getByRole('link', { name: 'Planen antas.' }).waitFor();
  await until('marked', async () => (await editorOf(nora).locator('[data-ref]').count()) === 1);
  assert.equal(await stored(meeting.plan), 'Planen antas.');
  assert.ok(nora.url().endsWith(at));
});

test('the page of a note is without troubles, narrow and dark, with script and without', async () => {
  const { at } = await begun();
  for (const how of [{}, { width: 320, dark: true }, { script: false }]) {
    const page = await as(town.people.secretary, how);
    await page.goto(at);
    await page.getByRole('textbox', { name: 'Anteckning' }).waitFor();
    await reflows(page);
    if (how.script !== false) await axe(page);
  }
});
