import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import { rooms } from '../../app.tsx';
import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import type { Fixture } from '../../bodies/bodies.fixtures.ts';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import type { MeetingPlan } from '../../meetings/meetings.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, rooms({ publicUrl: 'https://rt.sjoholma.example' }));
});
after(() => database.close());

const aMeeting = (bodyId: BodyId, more: Partial<MeetingPlan> = {}) =>
  asSystem(database.db, (db) =>
    meetingStore(db).plan({
      bodyId,
      kind: 'board',
      onDay: day('2026-12-14'),
      startsAt: '09:00',
      state: 'planned',
      visibility: 'public',
      ...more,
    }),
  );

/** Makes an address as the person would, and answers with its path. */
async function anAddress(person: PersonId, organ = ''): Promise<string> {
  const answer = await (await door.as(person)).send('/kalender', '/kalender/ny', { organ });
  assert.equal(answer.status, 201);
  const address = /value="https:\/\/rt\.sjoholma\.example(\/kalender\/[\w-]{43}\.ics)"/.exec(
    answer.html,
  )?.[1];
  assert.ok(address);
  return address;
}
const eventsAt = async (address: string) => {
  const answer = await door.visitor().get(address);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type') ?? '', /text\/calendar/);
  return new ICAL.Component(ICAL.parse(answer.html))
    .getAllSubcomponents('vevent')
    .map((read) => new ICAL.Event(read));
};

test('a person’s address shows the meetings of the person’s bodies, posts counted, and follows what is moved', async () => {
  const meeting = await aMeeting(known.bodies.committee);
  await aMeeting(known.bodies.team);
  const address = await anAddress(known.people.secretary);
  const [event, ...others] = await eventsAt(address);
  assert.deepEqual([event?.uid, others.length], [`${meeting}@roda-traden`, 0]);
  const was = event?.sequence ?? 0;
  await asSystem(database.db, (db) =>
    meetingStore(db).change(meeting, 1, {
      kind: 'board',
      onDay: day('2026-12-16'),
      startsAt: '10:00',
      endsAt: undefined,
      place: '',
      note: '',
    }),
  );
  const [moved] = await eventsAt(address);
  assert.equal(moved?.uid, event?.uid);
  assert.ok((moved?.sequence ?? 0) > was);
  assert.equal(moved?.startDate.toJSDate().toISOString(), '2026-12-16T09:00:00.000Z');
});

test('a body’s address shows what its maker may see, and no drafts', async () => {
  await aMeeting(known.bodies.subcommittee, { visibility: 'body' });
  await aMeeting(known.bodies.subcommittee, { visibility: 'draft' });
  assert.equal((await eventsAt(await anAddress(known.people.elected, known.bodies.subcommittee))).length, 1);
  const stranger = await door.as(known.people.manager);
  const refused = await stranger.post('/kalender/ny', { organ: '0192f0c1-0000-7000-8000-000000000000' });
  assert.equal(refused.status, 422);
});

test('an administrator’s address opens only what a member sees: a lost one tells no more than it must', async () => {
  const address = await anAddress(known.people.administrator, known.bodies.subcommittee);
  assert.equal((await eventsAt(address)).length, 0);
});

test('an address that is revoked, unknown, or of a locked account opens nothing', async () => {
  const secretary = await door.as(known.people.secretary);
  const address = await anAddress(known.people.secretary);
  const id = (
    await sql<{ id: string }>`select id from calendar_feed where person_id = ${known.people.secretary}
    order by made_at desc limit 1`.execute(database.db)
  ).rows[0]?.id;
  const other = await door.as(known.people.manager);
  assert.equal((await other.post('/kalender/sparra', { adress: id ?? '' })).status, 404);
  assert.equal((await door.visitor().get(address)).status, 200);
  assert.equal((await secretary.post('/kalender/sparra', { adress: id ?? '' })).status, 303);
  assert.equal((await door.visitor().get(address)).status, 404);
  assert.equal((await door.visitor().get(`/kalender/${'a'.repeat(43)}.ics`)).status, 404);
  const locked = await anAddress(known.people.elected);
  await sql`update account set locked_at = now() where person_id = ${known.people.elected}`.execute(
    database.db,
  );
  assert.equal((await door.visitor().get(locked)).status, 404);
});

test('the secret is shown once and stored nowhere, and a visitor makes none', async () => {
  const secretary = await door.as(known.people.secretary);
  const address = await anAddress(known.people.secretary);
  const secret = /kalender\/([\w-]+)\.ics/.exec(address)?.[1] ?? '';
  assert.ok(!(await secretary.get('/kalender')).html.includes(secret));
  const kept = await sql`select from audit_entry where after::text like ${`%${secret}%`}`.execute(
    database.db,
  );
  assert.equal(kept.rows.length, 0);
  assert.equal((await door.visitor().post('/kalender/ny', {})).status, 401);
});
