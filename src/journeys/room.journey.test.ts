import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { house } from '../app.tsx';
import { decisionStore } from '../decisions/decisions.store.ts';
import { aCalledMeeting, aCommittee } from '../meetings/room/committee-room.fixtures.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { accountStore } from '../platform/sign-in/accounts.store.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { bundleIfStale } from '../platform/web/bundle.ts';
import { axe, reflows, screens, signInAs, startJourney } from './browser.ts';
import type { Journey } from './browser.ts';
import { password } from './told-house.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let journey: Journey;
let meeting: Awaited<ReturnType<typeof aCalledMeeting>>;
before(async () => {
  database = await testDatabase();
  meeting = await asSystem(database.db, async (db) => {
    const known = await aCommittee(db);
    await accountStore(db).add({ personId: known.people.secretary, username: 'nora', password });
    const called = await aCalledMeeting(db, known);
    await decisionStore(db).propose({
      itemId: called.items[0],
      toBodyId: known.bodies.committee,
      toBodyText: '',
      text: 'Socialnämnden antar planen för bryggan.',
      visibility: 'public',
    });
    return called;
  });
  const assets = await bundleIfStale();
  const clock = () => new Date('2026-11-24T12:00:00Z');
  journey = await startJourney(
    house({ db: database.db, clock, assets, assetFolder: assets.folder, secureCookies: false }),
  );
});
after(async () => {
  await journey.stop();
  await database.close();
});

test('a secretary takes minutes from the keyboard: begins, moves, puts, votes and decides', async () => {
  const page = await journey.open();
  await signInAs(page, 'nora', password);
  await page.goto(`/moten/${meeting.id}/rummet`);
  await axe(page);
  if (process.env['SCREENS']) await screens(page, 'rummet-borja');
  await page.getByRole('button', { name: 'Börja mötet' }).click();
  await page.getByText('3 av 3 tjänstgör').waitFor();
  await axe(page);
  await reflows(page);

  await page.keyboard.press('t');
  await page.keyboard.type('Bryggan är gammal.');
  await page.getByRole('status').getByText('Sparat', { exact: true }).waitFor();
  assert.equal(await page.locator('#text').inputValue(), 'Bryggan är gammal.');
  await page.getByRole('button', { name: 'Gör till grundförslag' }).click();
  await page.locator('body').press('y');
  await page
    .getByLabel('Vem', { exact: true })
    .and(page.locator('#yrkar'))
    .selectOption({ label: 'Bo Ek (M)' });
  await page.locator('#slag').selectOption('reject');
  await page.getByRole('button', { name: 'Anteckna yrkande' }).click();
  await page.getByRole('button', { name: 'Spara propositionsordningen' }).click();
  await page.getByText('Propositionsordningen är sparad.').waitFor();
  if (process.env['SCREENS']) await screens(page, 'rummet');
  await axe(page);

  await page.locator('body').press('o');
  for (const name of ['Ellen Varg (S)', 'Kim Al (M)']) {
    await page.getByRole('radiogroup', { name }).getByLabel('Ja', { exact: true }).check();
  }
  await page.getByRole('radiogroup', { name: 'Bo Ek (M)' }).getByLabel('Nej', { exact: true }).check();
  await axe(page);
  await reflows(page);
  if (process.env['SCREENS']) await screens(page, 'rummet-rosta');
  await page.getByRole('button', { name: 'Spara omröstningen' }).click();
  await page.locator('body').press('b');
  await page.getByText('Beslutet är sparat.').waitFor();
  await page.locator('body').press('j');
  await page.getByRole('heading', { name: 'Andra' }).waitFor();
  assert.deepEqual(journey.complaints, []);
});
