import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import type { Fixture } from '../bodies/bodies.fixtures.ts';
import { day } from '../kernel/day.ts';
import { aHeldMeeting, aMeeting, today } from '../meetings/meetings.fixtures.ts';
import { recordSection } from '../meetings/votes/record.routes.tsx';
import { meetingStore } from '../meetings/meetings.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asPerson, asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Door } from '../platform/web/testing.ts';
import { tellersByKind } from '../thread/teller.ts';
import { threadStore } from '../thread/thread.store.ts';
import { decisionRoutes } from './decisions.routes.tsx';
import { decisionStore } from './decisions.store.ts';
import { decisionTeller, proposalTeller } from './teller.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
const nothing = () => Promise.resolve(undefined);
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, [
    decisionRoutes({
      whyNotDecide: () => Promise.resolve([]),
      proposalAnswered: () => Promise.resolve(),
      threadPanel: nothing,
      sources: () => Promise.resolve(<p>Källan</p>),
      goalSection: nothing,
      recordOf: recordSection,
      itemOf: (c, id) => meetingStore(c.get('db')).placeOf(id),
    }),
  ]);
});
after(() => database.close());

const system = <Answer,>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
const gapsOf = (id: Parameters<ReturnType<typeof threadStore>['threadOf']>[0]) =>
  asPerson(database.db, known.people.administrator, today, async (db) => {
    const tellers = tellersByKind([decisionTeller, proposalTeller]);
    const thread = await threadStore(db).threadOf(id, tellers, today, 'sv');
    return (thread?.gaps ?? []).filter((gap) => gap.knot === id).map((gap) => gap.sentence);
  });

test('the secretary records a decision: its verb is read from the sentence, and its page says all of it', async () => {
  const { plan } = await system((db) => aHeldMeeting(db, known.bodies.committee));
  const secretary = await door.as(known.people.secretary);
  const form = `/beslut/nytt?punkt=${plan}`;
  const text = 'Socialchefen får i uppdrag att ta fram en handlingsplan.';
  const answer = await secretary.send(form, form, { text });
  assert.match(answer.location ?? '', new RegExp(`#punkt-${plan}$`));
  const [decision] = await system((db) => decisionStore(db).decisionsOfItems([plan]));
  assert.equal(decision?.verb, 'assign');
  const page = await door.visitor().get(`/beslut/${decision?.id}`);
  assert.equal(page.status, 200);
  assert.deepEqual(page.headings()[0], '§ 140 Plan för anhörigstöd');
  for (const said of [text, 'Socialnämnden', 'SN 2026/132', '24 november 2026', 'Källan']) {
    assert.ok(page.has(said), said);
  }
  assert.equal(page.link('Ge uppdrag'), undefined, 'a visitor gives no assignments');
  assert.equal(
    (await secretary.get(`/beslut/${decision?.id}`)).link('Ge uppdrag'),
    `/uppdrag/ny?beslut=${decision?.id}`,
  );
  const managers = await (await door.as(known.people.manager)).get(`/beslut/${decision?.id}`);
  assert.ok(managers.has('Bara ordförande, vice ordförande, sekreterare'), managers.text());
  assert.equal(managers.link('Ge uppdrag'), undefined);
  assert.ok(decision && (await gapsOf(decision.id))[0]?.startsWith('Beslutet ger ett uppdrag'));
});

test('only those who run the body record decisions, from the meeting’s day until it is closed', async () => {
  const { committee } = known.bodies;
  const { plan } = await system((db) => aHeldMeeting(db, committee));
  const text = 'Planen antas.';
  const manager = await door.as(known.people.manager);
  assert.equal((await manager.post('/beslut/nytt', { punkt: plan, text })).status, 403);
  const coming = await system(async (db) => {
    const meetingId = await meetingStore(db).plan(aMeeting(committee, { onDay: day('2026-12-02') }));
    return meetingStore(db).addItem({ meetingId, heading: 'Budget', kind: 'decision' });
  });
  const secretary = await door.as(known.people.secretary);
  const early = await secretary.post('/beslut/nytt', { punkt: coming, text });
  assert.equal(early.status, 403);
  assert.ok(early.has('tidigast på mötets dag'));
  assert.equal((await secretary.post('/beslut/nytt', { punkt: plan, text: ' ' })).status, 422);
  const unknown = await secretary.post('/beslut/nytt', { punkt: plan, text, slag: 'trollar' });
  assert.equal(unknown.status, 422);
  assert.equal(unknown.problems().length, 1);
  const tooLong = { punkt: plan, text: 'x'.repeat(20_001), till: committee };
  for (const path of ['/beslut/nytt', '/forslag/nytt']) {
    const answer = await secretary.post(path, tooLong);
    assert.equal(answer.status, 422, path);
    assert.match(answer.problems()[0] ?? '', /Högst 20\s000 tecken/, path);
  }
  assert.deepEqual(await system((db) => decisionStore(db).decisionsOfItems([plan, coming])), []);
});

test('a decision is never changed: a correction is a new one, and both say so', async () => {
  const { plan } = await system((db) => aHeldMeeting(db, known.bodies.committee));
  const secretary = await door.as(known.people.secretary);
  await secretary.post('/beslut/nytt', { punkt: plan, text: 'Planen antas för 2027.' });
  const [first] = await system((db) => decisionStore(db).decisionsOfItems([plan]));
  assert.ok(first);
  const change = (db: Db) => sql`update decision set text = 'Annat' where id = ${first.id}`.execute(db);
  await assert.rejects(system(change));
  await secretary.post('/beslut/nytt', {
    punkt: plan,
    text: 'Planen antas för 2027–2029.',
    rattar: first.id,
  });
  const page = await door.visitor().get(`/beslut/${first.id}`);
  assert.ok(page.has('Rättat av'));
  const [, second] = await system((db) => decisionStore(db).decisionsOfItems([plan]));
  assert.equal(page.link('Planen antas för 2027–2029.'), `/beslut/${second?.id}`);
});

test('a subcommittee’s proposal waits for the board; the board’s decision answers it', async () => {
  const { committee, subcommittee } = known.bodies;
  const chair = await door.as(known.people.elected);
  const { prepared } = await system((db) => aHeldMeeting(db, subcommittee, 'body'));
  const text = 'Nämnden antar taxan.';
  await chair.send(`/forslag/nytt?punkt=${prepared}`, `/forslag/nytt?punkt=${prepared}`, { text });
  const [proposal] = await system((db) => decisionStore(db).openProposalsTo(committee));
  assert.ok(proposal);
  assert.equal(proposal.toBodyText, 'Socialnämnden');
  assert.deepEqual(await gapsOf(proposal.id), ['Förslaget väntar på beslut av Socialnämnden.']);
  assert.equal((await door.visitor().get(`/forslag/${proposal.id}`)).status, 404);
  const { plan } = await system((db) => aHeldMeeting(db, committee));
  await chair.post('/beslut/nytt', { punkt: plan, text: 'Taxan antas.', forslag: proposal.id });
  assert.deepEqual(await gapsOf(proposal.id), []);
  assert.ok((await chair.get(`/forslag/${proposal.id}`)).has('Besvarat'));
  assert.deepEqual(await system((db) => decisionStore(db).openProposalsTo(committee)), []);
});

test('a decision that would answer or correct what somebody else has dealt with is shown back, not stored alone', async () => {
  const { committee, subcommittee } = known.bodies;
  const secretary = await door.as(known.people.secretary);
  const { prepared } = await system((db) => aHeldMeeting(db, subcommittee, 'body'));
  const chair = await door.as(known.people.elected);
  await chair.post('/forslag/nytt', { punkt: prepared, text: 'Nämnden antar bryggplanen.', till: committee });
  const [proposal] = await system((db) => decisionStore(db).openProposalsTo(committee));
  assert.ok(proposal);
  const { plan } = await system((db) => aHeldMeeting(db, committee));
  const answers = { punkt: plan, text: 'Bryggplanen antas.', forslag: proposal.id };
  const both = await Promise.all([
    secretary.post('/beslut/nytt', answers),
    chair.post('/beslut/nytt', { ...answers, text: 'Bryggplanen avslås.' }),
  ]);
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 409],
  );
  const refused = both.find(({ status }) => status === 409);
  assert.match(refused?.problems()[0] ?? '', /väntar inte längre på det här organet/);
  assert.ok(refused?.has('Bryggplanen'), 'what was typed is kept');
  const [first] = await system((db) => decisionStore(db).decisionsOfItems([plan]));
  assert.ok(first);
  await secretary.post('/beslut/nytt', {
    punkt: plan,
    text: 'Bryggplanen antas för 2027.',
    rattar: first.id,
  });
  for (const rattar of [first.id, known.bodies.committee, 'hittepå']) {
    const again = await secretary.post('/beslut/nytt', { punkt: plan, text: 'Bryggplanen gäller.', rattar });
    assert.equal(again.status, 409, rattar);
    assert.match(again.problems()[0] ?? '', /går inte att rätta här/);
    assert.ok(again.has('Bryggplanen gäller.'));
  }
  assert.equal((await system((db) => decisionStore(db).decisionsOfItems([plan]))).length, 2);
  const lost = { punkt: plan, text: 'Vidare till annan.', till: first.id, tillText: 'Bryggnämnden' };
  assert.equal((await secretary.post('/forslag/nytt', lost)).status, 422);
});

test('a decision older than the latest fifty can still be corrected', async () => {
  const { plan } = await system((db) => aHeldMeeting(db, known.bodies.committee));
  const old = await system((db) =>
    decisionStore(db).decide({
      itemId: plan,
      bodyId: known.bodies.committee,
      decidedOn: day('2020-01-15'),
      text: 'Avgiften är 10 kronor.',
      verb: 'adopt',
      visibility: 'public',
    }),
  );
  const others = Array.from({ length: 50 }, (_, at) => `Avgift nummer ${at} höjs.`);
  for (const text of others) {
    await system((db) =>
      decisionStore(db).decide({
        itemId: plan,
        bodyId: known.bodies.committee,
        decidedOn: day('2026-01-15'),
        text,
        verb: 'adopt',
        visibility: 'public',
      }),
    );
  }
  const secretary = await door.as(known.people.secretary);
  assert.ok(
    (await secretary.get(`/beslut/nytt?punkt=${plan}&rattar=${old}`)).has(
      '2020-01-15 Avgiften är 10 kronor.',
    ),
  );
  const corrected = { punkt: plan, text: 'Avgiften är 12 kronor.', rattar: old };
  assert.equal((await secretary.post('/beslut/nytt', corrected)).status, 303);
  assert.ok((await door.visitor().get(`/beslut/${old}`)).has('Rättat av'));
});

test('a decision is seen by no more people than its item, whatever was asked for', async () => {
  const { plan } = await system((db) => aHeldMeeting(db, known.bodies.team, 'body'));
  const id = await system((db) =>
    decisionStore(db).decide({
      itemId: plan,
      bodyId: known.bodies.team,
      decidedOn: today,
      text: 'Bemanningen ses över.',
      verb: 'other',
      visibility: 'public',
    }),
  );
  for (const other of [door.visitor(), await door.as(known.people.elected)]) {
    assert.equal((await other.get(`/beslut/${id}`)).status, 404);
    assert.deepEqual((await other.get(`/beslut?organ=${known.bodies.team}`)).rows(), []);
  }
  const head = await door.as(known.people.head);
  assert.equal((await head.get(`/beslut?organ=${known.bodies.team}`)).rows().length, 1);
});

test('the list of decisions is filtered by body, day and verb, sorted and paged', async () => {
  const { plan } = await system((db) => aHeldMeeting(db, known.bodies.council));
  await system(async (db) => {
    const common = { itemId: plan, bodyId: known.bodies.council, visibility: 'public' } as const;
    for (let number = 1; number <= 30; number += 1) {
      const decidedOn = day(`2026-05-${String(number).padStart(2, '0')}`);
      const verb = number % 2 === 0 ? 'adopt' : 'reject';
      await decisionStore(db).decide({ ...common, decidedOn, text: `Beslut nummer ${number}`, verb });
    }
  });
  const visitor = door.visitor();
  const council = `/beslut?organ=${known.bodies.council}`;
  assert.equal((await visitor.get(council)).rows().length, 25);
  assert.equal((await visitor.get(`${council}&sida=2`)).rows().length, 5);
  assert.equal((await visitor.get(`${council}&slag=adopt`)).rows().length, 15);
  const may = await visitor.get(`${council}&fran=2026-05-10&till=2026-05-12&sortera=day&ordning=asc`);
  assert.deepEqual(
    may.rows().map((row) => row[1]),
    ['Beslut nummer 10', 'Beslut nummer 11', 'Beslut nummer 12'],
  );
});
