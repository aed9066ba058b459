import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from '../../app.tsx';
import { decisionStore } from '../../decisions/decisions.store.ts';
import { meetingRecord } from '../../meeting-record.store.ts';
import { findings } from '../../minutes/validation.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import type { MeetingId } from '../meeting.ts';
import { aCommittee, roomOfCommittee } from './committee-room.fixtures.ts';
import type { Committee } from './committee-room.fixtures.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Committee;
let room: ReturnType<typeof roomOfCommittee>;
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
before(async () => {
  database = await testDatabase();
  known = await system(aCommittee);
  door = frontDoor(database, rooms());
  room = roomOfCommittee(system, known);
});
after(() => database.close());
const begun = async () => room.begun(await door.as(known.people.secretary), { all: true });
const become = (kind: 'council' | 'committee') =>
  system((db) => sql`update body set kind = ${kind} where id = ${known.bodies.committee}`.execute(db));
const names = ['Ellen Varg', 'Bo Ek', 'Kim Al'];
const ballot = async (id: MeetingId, options: readonly string[]) =>
  Object.fromEntries(
    await Promise.all(
      options.map(
        async (option, at) => [`rost-${await room.attendee(id, names[at] ?? '')}`, option] as const,
      ),
    ),
  );
const saidOf = async (id: MeetingId) => {
  const record = await system((db) => meetingRecord(db, id));
  assert.ok(record);
  return findings(record).map(({ rule, kind }) => `${rule} ${kind}`);
};

test('all who serve vote where authority is exercised against an individual: the page offers yes and no (P13)', async () => {
  const { id, items, secretary, at } = await begun();
  const item = items[1];
  const vote = { galler: 'matter', form: 'open', ja: 'förslaget', nej: 'avslag' };
  const abstains = { ...vote, ...(await ballot(id, ['yes', 'no', 'abstain'])) };
  assert.equal((await secretary.post(`${at}/${item}/omrostning`, abstains)).status, 303, 'in other matters');
  await secretary.post(`/moten/${id}/punkter/${item}/fore-beslut`, {
    version: '0',
    mbl: 'none',
    enskild: 'ja',
  });
  const page = await secretary.get(`${at}/${item}/omrostning`);
  assert.ok(page.has('alla som tjänstgör röstar ja eller nej') && !page.html.includes('value="abstain"'));
  const refused = await secretary.post(`${at}/${item}/omrostning`, abstains);
  assert.equal(refused.status, 422);
  assert.ok(refused.has('Alla som tjänstgör ska rösta ja eller nej'));
  assert.ok((await saidOf(id)).includes('P13 abstained'), 'what was recorded before is found');
});

test('a third of the council refers a matter back, once, with reasons; a board has no such form (P15)', async () => {
  const board = await begun();
  assert.ok(!(await board.secretary.get(board.at)).has('Begäran av en minoritet'));
  const ask = async (from: typeof board, who: string, motivering: string) =>
    from.secretary.post(`${from.at}/${from.items[0]}/minoritet`, {
      begar: 'referBack',
      begarande: who === '' ? [] : [await room.attendee(from.id, who)],
      motivering,
    });
  assert.equal((await ask(board, 'Bo Ek', 'Kostnaden saknas.')).status, 422);
  await become('council');
  const council = await begun();
  assert.ok((await council.secretary.get(council.at)).has('Begäran av en minoritet'));
  assert.ok((await ask(council, '', 'Kostnaden saknas.')).has('Minst en tredjedel'));
  assert.ok((await ask(council, 'Bo Ek', '')).has('ska motivera den'));
  assert.equal((await ask(council, 'Bo Ek', 'Kostnaden saknas.')).status, 303);
  const [decision] = await system((db) => decisionStore(db).decisionsOfItems([council.items[0]]));
  assert.match(decision?.text ?? '', /återremitterar ärendet på begäran .*: Kostnaden saknas\.$/);
  assert.equal(decision?.verb, 'referBack');
  assert.ok((await ask(council, 'Kim Al', 'Igen.')).has('redan skjutits upp'));
  const said = await saidOf(council.id);
  assert.ok(!said.some((one) => one.startsWith('P6') || one.startsWith('P15')), said.join());
  await become('committee');
});

test('at a tie in an election the lot is asked for, and drawn here or at the table (P14)', async () => {
  const { id, items, secretary, at } = await begun();
  const item = items[2];
  const vote = { galler: 'election', form: 'open', ja: 'Ada Lind', nej: 'Bo Lund' };
  const tie = { ...vote, ...(await ballot(id, ['yes', 'no', 'abstain'])) };
  const asked = await secretary.post(`${at}/${item}/omrostning`, { ...tie, lott: '' });
  assert.equal(asked.status, 422);
  assert.ok(asked.has('Vid val avgör lotten') && asked.has('Dra lott här'));
  const drawn = await secretary.post(`${at}/${item}/omrostning`, { ...tie, lott: 'draw' });
  assert.equal(drawn.status, 303);
  const page = await secretary.follow(drawn);
  assert.match(page.text(), /→ (Ada Lind|Bo Lund) \( ?lottning ?\)/);
});
