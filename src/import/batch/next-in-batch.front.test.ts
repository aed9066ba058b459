import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { municipalCalendar } from '../../meetings/calendar.store.ts';
import { startJobs } from '../../platform/jobs/jobs.job.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import type { Answer } from '../../platform/web/answer.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import { importRoutes } from '../import.routes.tsx';
import { aTxt } from './batch.fixtures.ts';
import { batchRoutes } from './batch.routes.tsx';
import { readFiles } from './read-files.job.ts';

const database = await testDatabase();
after(() => database.close());
const clock = () => new Date('2026-11-24T09:00:00+01:00');
const door = frontDoor(database, [batchRoutes(), importRoutes({ calendarOf: municipalCalendar })]);
const town = await asSystem(database.db, async (db) => {
  const bodies = bodyStore(db);
  const add = (name: string) => bodies.addBody({ kind: 'committee', name, visibility: 'internal' });
  const board = await add('Brygg- och båtnämnden');
  const secretary = await bodies.addPerson({ name: 'Alva Strand' });
  await bodies.addMembership({ bodyId: board, personId: secretary, role: 'secretary' });
  const invited = await bodies.addPerson({ name: 'Leif Mårdberg' });
  await bodies.addMembership({ bodyId: board, personId: invited, role: 'member' });
  return { secretary, invited };
});
const secretary = await door.as(town.secretary);

/** Hands in three files, lets them be read, and gives the batch's address and its readings in the order of its page. */
async function handedIn(from = 1, bytesOf = aTxt): Promise<{ batch: string; readings: string[] }> {
  const files = [from, from + 1, from + 2].map((n) => ({
    field: 'fil',
    name: `möte ${n}.txt`,
    bytes: bytesOf(n),
  }));
  const batch = (await secretary.upload('/las-in', {}, files)).location ?? '';
  const jobs = await startJobs(database.pool, { tell: console.error });
  await jobs.take(readFiles({ db: database.db, clock, tell: console.error, calendarOf: municipalCalendar }));
  let page = await secretary.get(`${batch}?sort=tvekan`);
  for (let tries = 0; tries < 600 && !page.has('3 väntar på granskning'); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    page = await secretary.get(`${batch}?sort=tvekan`);
  }
  await jobs.stop();
  return { batch, readings: linksTo(page) };
}
const linksTo = (page: Answer): string[] => [
  ...new Set([...page.html.matchAll(/href="(\/las-in\/[0-9a-f-]{36})"/g)].map(([, to]) => to ?? '')),
];

test('a reading of a batch leads to its batch and to the next file, also when it is accepted or discarded', async () => {
  const { batch, readings } = await handedIn();
  const [first = '', second = '', third = ''] = readings;
  assert.equal(readings.length, 3);
  const open = await secretary.get(first);
  assert.ok(open.html.includes(`href="${batch}"`) && open.has('(2 kvar)'), open.text().slice(0, 400));
  assert.deepEqual(
    linksTo(open).filter((to) => to !== first),
    [second],
  );

  const discarded = await secretary.send(first, `${first}/kasta`, {});
  assert.equal(discarded.location, first, 'the page of the discarded one leads on');
  const then = await secretary.get(first);
  assert.ok(then.html.includes(`href="${batch}"`) && then.html.includes(`href="${second}"`));

  const page = await secretary.get(second);
  assert.ok(page.has('(1 kvar)') && page.html.includes(`href="${third}"`));
  const accepted = await secretary.send(second, `${second}/godkann`, { obesvarade: 'ja' });
  assert.equal(accepted.status, 303, accepted.text().slice(0, 900));
  const ended = await secretary.get(second);
  assert.ok(ended.has('Se dokumentet') && ended.html.includes(`href="${third}"`));

  await secretary.send(third, `${third}/kasta`, {});
  assert.ok((await secretary.get(third)).has('Ingen annan fil i omgången väntar på din granskning.'));
});

test('the reason of the batch’s last file is offered in the next one by a button of its own', async () => {
  const { readings } = await handedIn(31, (n) => withoutDay(aTxt(n)));
  const [first = '', second = ''] = readings;
  const because = 'Följs upp i budgeten.';
  assert.ok(!(await secretary.get(second)).has(because));
  const told = { openEndedBecause: because, reviewOn: '2027-06-18' };
  assert.equal((await secretary.send(first, `${first}/huvud`, told)).status, 303);
  const next = await secretary.get(second);
  assert.ok(next.has(`Använd skälet ”${because}”`) && next.has('Så skrev ni för omgångens förra fil.'));
  await secretary.send(second, `${second}/huvud`, { reasonChosen: because, reviewOn: '2027-06-18' });
  assert.ok(!(await secretary.get(second)).has('Ange varför uppdrag utan dag saknar slutdatum.'));
  const alone = { field: 'fil', name: 'utanför.txt', bytes: withoutDay(aTxt(41)) };
  const outside = (await secretary.upload('/las-in', {}, [alone])).location ?? '';
  assert.ok(!(await secretary.get(outside)).has(because), 'a file outside of the batch is not told of it');
});
const withoutDay = (bytes: Uint8Array): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replace(' senast den 1 december 2026', ''));

test('who is only invited to files of a batch is offered none to end; who began it is', async () => {
  const { readings } = await handedIn(11);
  const [first = '', second = ''] = readings;
  for (const address of [first, second]) {
    const shared = await secretary.send(address, `${address}/dela`, { inbjuden: 'Leif Mårdberg' });
    assert.equal(shared.status, 303, shared.text().slice(0, 400));
  }
  const invited = await door.as(town.invited);
  const page = await invited.get(first);
  assert.ok(page.has('Ingen annan fil i omgången väntar på din granskning.'), page.text().slice(0, 600));
  assert.ok(!page.html.includes(`href="${second}"`));
  assert.equal((await invited.get(second)).status, 200, 'it is seen all the same');
  assert.ok((await secretary.get(first)).html.includes(`href="${second}"`));
});

test('a file by itself has no batch to lead to, and its end leads where it did', async () => {
  const file = { field: 'fil', name: 'ensam.txt', bytes: aTxt(77) };
  const address = (await secretary.upload('/las-in', {}, [file])).location ?? '';
  assert.ok(!(await secretary.get(address)).has('Till omgången'));
  assert.equal((await secretary.send(address, `${address}/kasta`, {})).location, '/las-in');
});
