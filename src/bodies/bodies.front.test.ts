import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../kernel/day.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asPerson, asSystem, asVisitor } from '../platform/sql/transaction.ts';
import { bodyStore } from './bodies.store.ts';
import { aMunicipality } from './bodies.fixtures.ts';
import type { Fixture } from './bodies.fixtures.ts';

const today = day('2026-11-24');
let database: Awaited<ReturnType<typeof testDatabase>>;
let known: Fixture;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
});
after(() => database.close());

const asAdministrator = <Answer>(work: (db: Db) => Promise<Answer>) =>
  asPerson(database.db, known.people.administrator, today, work);

test('a post is the member: its holder is in the group, a successor the day he or she begins', async () => {
  const on = (at: string) =>
    asAdministrator(async (db) =>
      (await bodyStore(db).membersOn(known.bodies.team, day(at))).map((one) =>
        one.vacant ? `${one.post?.name} vakant` : `${one.person?.name} ${one.role}`,
      ),
    );
  assert.deepEqual(await on('2025-06-01'), ['Greta Alm chair', 'Isak Brodd member', 'Enhetschef vakant']);
  assert.deepEqual(await on('2026-11-24'), ['Greta Alm chair', 'Tove Ek member', 'Enhetschef vakant']);
});

test('while one hands over to the other both hold the post', async () => {
  const holders = await asAdministrator((db) =>
    bodyStore(db).holdersOf([known.posts.careManager], day('2026-01-10')),
  );
  assert.deepEqual(
    holders.get(known.posts.careManager)?.map((one) => `${one.name}${one.acting ? ' tf' : ''}`),
    ['Isak Brodd', 'Tove Ek tf'],
  );
});

test('a membership is ended with its own reason and stays, a wrong one is withdrawn and stays', async () => {
  const { bodies, people } = known;
  await asAdministrator(async (db) => {
    const store = bodyStore(db);
    const id = await store.addMembership({
      bodyId: bodies.group,
      personId: people.elected,
      role: 'member',
      validFrom: day('2025-01-01'),
      reason: 'Vald i januari',
    });
    const wrong = await store.addMembership({
      bodyId: bodies.group,
      personId: people.elected,
      role: 'chair',
    });
    await store.endMembership(id, day('2026-01-31'), 'Avsade sig uppdraget');
    await store.withdrawMembership(wrong, 'Fel person');
    const all = await store.membershipsOf(bodies.group);
    assert.deepEqual(
      all.map((one) => [one.role, one.reason, one.endedBecause, one.withdrawnBecause]),
      [
        ['member', 'Vald i januari', 'Avsade sig uppdraget', undefined],
        ['chair', '', '', 'Fel person'],
      ],
    );
    assert.deepEqual(await store.membersOn(bodies.group, day('2026-02-01')), []);
  });
});

test('a body seen by its members only is not there for others, in list, matches and memberships alike', async () => {
  const seen = async (db: Db) => {
    const store = bodyStore(db);
    const names = (await store.list()).map((body) => body.name);
    const matches = await store.matchBodies('Socialnämndens arbetsutskott');
    const members = await store.membershipsOf(known.bodies.subcommittee);
    return [names.includes('Socialnämndens arbetsutskott'), matches[0]?.score === 1, members.length];
  };
  assert.deepEqual(await asPerson(database.db, known.people.elected, today, seen), [true, true, 1]);
  assert.deepEqual(await asPerson(database.db, known.people.manager, today, seen), [false, false, 0]);
  assert.deepEqual(await asVisitor(database.db, undefined, today, seen), [false, false, 0]);
});

test('employees are not named to visitors, but their post is not shown as vacant', async () => {
  const members = await asVisitor(database.db, undefined, today, (db) =>
    bodyStore(db).membersOn(known.bodies.committee, today),
  );
  assert.deepEqual(
    members.map((one) => [one.role, one.person?.name, one.hidden, one.vacant]),
    [
      ['chair', 'Ellen Varg', false, false],
      ['secretary', undefined, true, false],
    ],
  );
});

test('“varje enhet” are the units below the administration, and each has a manager’s post', async () => {
  const units = await asAdministrator(async (db) => {
    const store = bodyStore(db);
    const found = await store.unitsUnder(known.bodies.administration);
    return Promise.all(found.map(async (unit) => [unit.name, await store.managerPostOf(unit.id)]));
  });
  assert.deepEqual(units, [
    ['Enheten för omsorg', known.posts.careManager],
    ['Familjeenheten', known.posts.familyManager],
  ]);
});

test('two who change the same body do not overwrite each other', async () => {
  const answer = await asAdministrator(async (db) => {
    const store = bodyStore(db);
    const body = await store.find(known.bodies.group);
    assert.ok(body);
    const change = { ...body, mission: 'Ett nytt uppdrag' };
    return [
      await store.changeBody(body.id, body.version, change),
      await store.changeBody(body.id, body.version, { ...change, mission: 'Ett annat' }),
      (await store.find(body.id))?.mission,
    ];
  });
  assert.deepEqual(answer, ['changed', 'stale', 'Ett nytt uppdrag']);
});

test('names of a protocol are matched at once, with the reason', async () => {
  const { bodies } = known;
  const found = await asAdministrator((db) =>
    bodyStore(db).matchAll(
      {
        bodies: ['ledningsgruppen', 'SN AU', 'nämnden', 'Socialnämndn', 'Kulturrådet'],
        people: ['Ellen Varg (S)', 'E. Varg', 'Totte', 'Tove', 'Elen Varg'],
        posts: ['enhetschefen för Omsorg', 'förvaltningschefen', 'Socialchefen'],
      },
      { bodyId: bodies.committee, day: today },
    ),
  );
  const best = (matches: ReadonlyMap<string, { name: string; why: string }[]>) =>
    [...matches].map(([text, [first]]) => [text, first?.name, first?.why]);
  assert.deepEqual(best(found.bodies), [
    [
      'ledningsgruppen',
      'Socialförvaltningens ledningsgrupp',
      '”ledningsgrupp” ingår i namnet – i samma del av organisationen',
    ],
    ['SN AU', 'Socialnämndens arbetsutskott', 'förkortning av namnet'],
    ['nämnden', 'Socialnämnden', 'namnet slutar på ”nämnd” – organet självt'],
    ['Socialnämndn', 'Socialnämnden', 'en bokstav skiljer'],
    ['Kulturrådet', undefined, undefined],
  ]);
  assert.deepEqual(best(found.people), [
    ['Ellen Varg (S)', 'Ellen Varg', 'samma namn, ledamot i organet, samma parti'],
    ['E. Varg', 'Ellen Varg', 'samma initial och efternamn, ledamot i organet'],
    ['Totte', 'Tove Ek', 'kallas även ”Totte”'],
    ['Tove', 'Tove Ek', 'bara samma förnamn'],
    ['Elen Varg', 'Ellen Varg', 'en bokstav skiljer, ledamot i organet'],
  ]);
  assert.deepEqual(best(found.posts), [
    [
      'enhetschefen för Omsorg',
      'Enhetschef, Enheten för omsorg',
      'samma titel och Enheten för omsorg; Tove Ek då',
    ],
    [
      'förvaltningschefen',
      'Socialchef, Socialförvaltningen',
      'leder förvaltningen – i samma del av organisationen; Greta Alm då',
    ],
    [
      'Socialchefen',
      'Socialchef, Socialförvaltningen',
      'samma titel – i samma del av organisationen; Greta Alm då',
    ],
  ]);
});

test('minutes are read as of their day: who held the post then is told, for the post and for the person', async () => {
  const on = (when: string) =>
    asAdministrator(async (db) => {
      const posts = ['enhetschefen för omsorg'];
      const names = { bodies: [], people: [{ text: 'Brodd', role: 'enhetschef' }], posts };
      const found = await bodyStore(db).matchAll(names, { bodyId: known.bodies.care, day: day(when) });
      return [found.posts.get('enhetschefen för omsorg')?.[0]?.why, found.people.get('Brodd')?.[0]?.why];
    });
  const what = 'samma titel och Enheten för omsorg';
  assert.deepEqual(await on('2026-01-05'), [
    `${what}; Isak Brodd då`,
    'samma efternamn, Enhetschef den dagen',
  ]);
  assert.deepEqual(await on('2026-01-10'), [
    `${what}; Isak Brodd och Tove Ek då`,
    'samma efternamn, Enhetschef den dagen',
  ]);
  assert.deepEqual(await on('2026-11-24'), [`${what}; Tove Ek då`, 'samma efternamn']);
});

test('the former names of a person are in the log, whoever changed them', async () => {
  const former = await asAdministrator(async (db) => {
    const store = bodyStore(db);
    const id = await store.addPerson({ name: 'Maja Lund' });
    await store.changePerson(id, 1, { name: 'Maja Lindvall' });
    return (await store.formerNamesOf(id)).map((one) => one.name);
  });
  assert.deepEqual(former, ['Maja Lund']);
  const entries = await sql<{ person_id: string }>`
    select person_id from audit_entry where noun = 'person' and action = 'update'`.execute(database.db);
  assert.equal(entries.rows[0]?.person_id, known.people.administrator);
});
