import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import type { Fixture } from '../bodies/bodies.fixtures.ts';
import { addDays, dayAt, day } from '../kernel/day.ts';
import type { PersonId } from '../kernel/actor.ts';
import { aHeldMeeting } from '../meetings/meetings.fixtures.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asPerson, asSystem, asVisitor } from '../platform/sql/transaction.ts';
import { availabilityStore } from './availability/availability.store.ts';
import type { Notice, NoticeId } from './notice.ts';
import { noticeStore } from './notices.store.ts';
import type { Moment, NewNotice } from './notices.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let known: Fixture;
let meeting: Awaited<ReturnType<typeof aHeldMeeting>>;
const today = day('2026-11-24');
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  meeting = await asSystem(database.db, (db) => aHeldMeeting(db, known.bodies.committee));
});
after(() => database.close());

const at = (time: string, by: PersonId | undefined = known.people.secretary): Moment => {
  const now = new Date(time);
  return { now, today: dayAt(now), by };
};
let meetings = 0;
/** Minutes of a meeting of their own; a test names what it is about. */
const minutes = (change: Partial<NewNotice> = {}): NewNotice => ({
  kind: 'minutes',
  bodyId: known.bodies.committee,
  bodyName: 'Socialnämnden',
  heading: '',
  text: '',
  statute: '',
  requestedBy: '',
  meetingDay: addDays(day('2024-01-01'), (meetings += 1)),
  approvedOn: day('2026-11-20'),
  keptAt: 'Socialkontoret',
  shownUntil: undefined,
  sections: [
    { number: '1', nature: 'decision', itemId: undefined },
    { number: '2', nature: 'preparation', itemId: undefined },
  ],
  members: [],
  ...change,
});
const asSecretary = <Answer>(work: (db: Db) => Promise<Answer>) =>
  asPerson(database.db, known.people.secretary, today, work);
const asNobody = <Answer>(work: (db: Db) => Promise<Answer>) =>
  asVisitor(database.db, undefined, today, work);
async function found(id: NoticeId): Promise<Notice> {
  const notice = await asSecretary((db) => noticeStore(db).find(id));
  return notice ?? assert.fail(`no notice ${id}`);
}

test('two clerks who post the same minutes at once make one notice (KL 8:12)', async () => {
  const notice = minutes({ meetingId: meeting.id });
  const post = () => asSecretary((db) => noticeStore(db).announce(notice, at('2026-11-24T09:00:00+01:00')));
  const [first, second] = await Promise.all([post(), post()]);
  assert.deepEqual([first.kind, second.kind].sort(), ['already-posted', 'posted']);
  assert.equal(first.id, second.id);
  const posted = await found(first.id);
  assert.equal(posted.appealUntil, '2026-12-15');
  assert.equal(posted.removeFrom, '2026-12-16');
  const other = await asSecretary((db) =>
    noticeStore(db).announce(
      minutes({
        meetingDay: notice.meetingDay,
        sections: [{ number: '2', nature: 'decision', itemId: undefined }],
      }),
      at('2026-11-24T10:00:00+01:00'),
    ),
  );
  assert.deepEqual(other, { kind: 'already-posted', id: first.id }, 'a § is announced once');
});

test('a draft is nobody’s but its writer’s and theirs who run the body; posted, it is everybody’s', async () => {
  const moment = at('2026-11-24T09:00:00+01:00');
  const id = await asSecretary((db) => noticeStore(db).draft(minutes(), moment));
  const seenBy = (person: PersonId) =>
    asPerson(database.db, person, today, async (db) => (await noticeStore(db).find(id)) !== undefined);
  assert.ok(await seenBy(known.people.elected), 'the chair');
  assert.ok(!(await seenBy(known.people.manager)));
  assert.ok(!(await seenBy(known.people.administrator)), 'drafts are their writers’, for administrators too');
  assert.equal(await asNobody((db) => noticeStore(db).find(id)), undefined);
  assert.equal(
    await asNobody(
      async (db) => (await sql`select from notice_section where notice_id = ${id}`.execute(db)).rows.length,
    ),
    0,
  );
  assert.equal(await asSecretary((db) => noticeStore(db).post(id, 1, moment)), 'posted');
  assert.equal((await asNobody((db) => noticeStore(db).find(id)))?.keptAt, 'Socialkontoret');
});

test('nobody but those who run the body writes on the board, and nobody rewrites what is posted', async () => {
  const moment = at('2026-11-24T09:00:00+01:00');
  const { id } = await asSecretary((db) => noticeStore(db).announce(minutes(), moment));
  await assert.rejects(
    asPerson(database.db, known.people.manager, today, (db) => noticeStore(db).announce(minutes(), moment)),
    /row-level security/,
  );
  await assert.rejects(
    asNobody((db) => noticeStore(db).announce(minutes(), moment)),
    /row-level security/,
  );
  for (const change of [
    sql`kept_at = 'Någon annanstans'`,
    sql`posted_on = '2026-11-20'`,
    sql`appealable = false`,
    sql`state = 'draft'`,
    sql`remove_from = '2026-12-01', appeal_until = '2026-11-30', appeal_nominal = '2026-11-30'`,
  ])
    await assert.rejects(
      asSystem(database.db, (db) => sql`update notice set ${change} where id = ${id}`.execute(db)),
      /never changed|never shorter/,
    );
  await assert.rejects(
    asSecretary((db) =>
      sql`insert into notice_section (notice_id, number, position, nature) values (${id}, '9', 9, 'decision')`.execute(
        db,
      ),
    ),
    /row-level security/,
  );
  await assert.rejects(
    sql`delete from notice where id = ${id}`.execute(database.db),
    /never changed/,
    'not even for the owner of the tables',
  );
  const others = await asPerson(database.db, known.people.manager, today, (db) =>
    noticeStore(db).takeDown(id, at('2026-12-20T09:00:00+01:00', known.people.manager)),
  );
  assert.equal(others, 'stale', 'to somebody else there is nothing to take down');
});

test('a notice is not taken down before its time, neither by hand nor by the database (KL 8:12; rule c)', async () => {
  const { id } = await asSecretary((db) =>
    noticeStore(db).announce(minutes(), at('2026-05-29T09:00:00+02:00')),
  );
  const takeDown = (time: string) => asSecretary((db) => noticeStore(db).takeDown(id, at(time)));
  await assert.rejects(takeDown('2026-06-22T23:59:00+02:00'), /stays up until its time has run out/);
  assert.equal(await takeDown('2026-06-23T00:01:00+02:00'), 'removed');
  const down = await found(id);
  assert.equal(down.removedOn, '2026-06-23');
  assert.equal(down.takenDownBy, 'Nora Stig');
  assert.equal(await takeDown('2026-06-24T09:00:00+02:00'), 'stale', 'once');
  assert.ok(await asNobody((db) => noticeStore(db).find(id)), 'its address survives');
});

test('a correction is a new notice with its own time; the first stays as it was (KL 8:12)', async () => {
  const { id } = await asSystem(database.db, (db) => aHeldMeeting(db, known.bodies.committee));
  const announced = minutes({ meetingId: id });
  const first = await asSecretary((db) =>
    noticeStore(db).announce(announced, at('2026-11-24T09:00:00+01:00')),
  );
  const corrects = { id: first.id, reason: 'Fel förvaringsplats' };
  const correction = minutes({ ...announced, keptAt: 'Kommunarkivet', corrects });
  const second = await asSecretary((db) =>
    noticeStore(db).announce(correction, at('2026-11-26T09:00:00+01:00')),
  );
  assert.equal(second.kind, 'posted');
  const old = await found(first.id);
  assert.equal(old.correctedById, second.id);
  assert.equal(old.keptAt, 'Socialkontoret');
  assert.equal(old.state, 'posted', 'it stays up until its own time has run out');
  assert.equal((await found(second.id)).appealUntil, '2026-12-17');
  assert.deepEqual(
    [...(await asSecretary((db) => noticeStore(db).announced(id))).values()],
    [second.id, second.id],
  );
  const again = await asSecretary((db) =>
    noticeStore(db).announce(correction, at('2026-11-27T09:00:00+01:00')),
  );
  assert.deepEqual(again, { kind: 'already-posted', id: second.id }, 'corrected once');
});

test('a joint committee’s time is known when every member has told its day (KL 13:5; rule h)', async () => {
  const { id } = await asSecretary((db) =>
    noticeStore(db).announce(
      minutes({ members: ['Havsby kommun', 'Åbro kommun'] }),
      at('2026-12-10T09:00:00+01:00'),
    ),
  );
  assert.equal((await found(id)).appealUntil, undefined);
  const note = async (member: string, on: string) => {
    const notice = await found(id);
    return asSecretary((db) =>
      noticeStore(db).noteElsewhere(notice, member, day(on), known.people.secretary),
    );
  };
  assert.equal(await note('Havsby kommun', '2026-12-09'), 'noted');
  assert.equal((await found(id)).removeFrom, undefined);
  await assert.rejects(
    asSecretary((db) => noticeStore(db).takeDown(id, at('2027-03-01T09:00:00+01:00'))),
    /stays up/,
  );
  assert.equal(await note('Åbro kommun', '2026-12-15'), 'noted');
  assert.equal((await found(id)).appealUntil, '2027-01-05');
  assert.equal(await note('Åbro kommun', '2026-12-20'), 'known', 'told once');
});

test('the day’s work takes down what has stood its time, but not with an undecided outage (rules c, d)', async () => {
  const post = () =>
    asSecretary((db) => noticeStore(db).announce(minutes(), at('2024-11-26T09:00:00+01:00')));
  const whole = await post();
  const due = (time: string) =>
    asSystem(database.db, (db) => availabilityStore(db).takeDownDue(new Date(time), dayAt(new Date(time))));
  assert.equal(await due('2024-12-17T12:00:00+01:00'), 0);
  assert.equal(await due('2024-12-18T01:00:00+01:00'), 1);
  const down = await found(whole.id);
  assert.equal(down.state, 'removed');
  assert.equal(down.takenDownBy, undefined, 'nobody’s hand');

  const broken = await post();
  const beat = (time: string) => asSystem(database.db, (db) => availabilityStore(db).beat(new Date(time)));
  assert.equal(await beat('2024-12-01T08:00:00+01:00'), 'first');
  assert.equal(await beat('2024-12-01T08:01:00+01:00'), 'goes-on');
  assert.equal(await beat('2024-12-01T14:00:00+01:00'), 'was-out');
  assert.equal(await due('2024-12-18T01:00:00+01:00'), 0, 'somebody has to decide first');
  const [outage] = await asSecretary((db) => availabilityStore(db).ofNotice(broken.id));
  assert.ok(outage && outage.ruling === undefined);
  const ruled = await asSecretary(async (db) =>
    availabilityStore(db).rule(await found(broken.id), {
      outageId: outage.id,
      verdict: 'extended',
      lastDay: day('2024-12-23'),
      reason: 'Borta i sex timmar',
      by: known.people.secretary,
    }),
  );
  assert.equal(ruled, 'ruled');
  assert.equal((await found(broken.id)).removeFrom, '2024-12-24');
  assert.equal(await due('2024-12-23T12:00:00+01:00'), 0);
  assert.equal(await due('2024-12-24T01:00:00+01:00'), 1);
});
