// Who may do what, through the front door of the whole house: 303 for some, and for all others a no that stores nothing.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from './app.tsx';
import { countAll, everybody, theHouse } from './permissions.fixtures.ts';
import type { Role } from './permissions.fixtures.ts';
import { testDatabase } from './platform/postgres/testing.ts';
import type { Fields } from './platform/web/testing.ts';
import { frontDoor } from './platform/web/testing.ts';

const database = await testDatabase();
after(() => database.close());
const house = await theHouse(database.db);
const door = frontDoor(database, rooms());
const visitors = await everybody(database.db, door, house);
const { bodies, people, posts, shelves } = house;
const { knots } = shelves.public;

const versionOf = async (table: string, id: string): Promise<string> => {
  const found = await sql<{ version: number }>`
    select version from ${sql.table(table)} where id = ${id}`.execute(database.db);
  return String(found.rows[0]?.version ?? '');
};
/** The item that the public report-back is received on. */
const placeOf = async (report: string): Promise<string> => {
  const found = await sql<{ id: string }>`
    select result_id as id from tie where source_id = ${report} and kind = 'raises'`.execute(database.db);
  return found.rows[0]?.id ?? '';
};

type Verb = {
  readonly name: string;
  readonly path: () => string;
  readonly fields: () => Promise<Fields>;
  readonly may: readonly Role[];
};
const runBoard: readonly Role[] = ['chair', 'secretary', 'administrator'];
const membership = async (): Promise<string> => {
  const found = await sql<{ id: string }>`select id from membership
    where body_id = ${bodies.board} and person_id = ${people.member}`.execute(database.db);
  return found.rows[0]?.id ?? '';
};
const post = (name: string, path: string, fields: Fields, may: readonly Role[]): Verb => ({
  name,
  path: () => path,
  fields: async () => fields,
  may,
});
const versioned = (
  name: string,
  path: string,
  row: readonly [string, string],
  fields: Fields,
  may: readonly Role[],
): Verb => ({
  name,
  path: () => path,
  fields: async () => ({ ...fields, version: await versionOf(...row) }),
  may,
});

const verbs: readonly Verb[] = [
  post('plan', '/moten/ny', { organ: bodies.board, slag: 'board', dag: '2026-11-24' }, [...runBoard]),
  versioned(
    'edit the meeting',
    `/moten/${knots.meeting}/andra`,
    ['meeting', knots.meeting],
    { slag: 'board', dag: '2026-11-24', plats: 'Lavendel i stora salen' },
    runBoard,
  ),
  post(
    'put an item',
    `/moten/${knots.meeting}/punkter`,
    { rubrik: 'Ny punkt', slag: 'information' },
    runBoard,
  ),
  versioned(
    'edit an item',
    `/moten/${knots.meeting}/punkter/${knots.item}`,
    ['agenda_item', knots.item],
    { rubrik: 'Lavendel ärende', slag: 'decision' },
    runBoard,
  ),
  post(
    'move an item',
    `/moten/${knots.meeting}/punkter/${knots.item}/flytta`,
    { riktning: 'down' },
    runBoard,
  ),
  post(
    'note a motion',
    `/moten/${knots.meeting}/punkter/${knots.item}/yrkanden`,
    { yrkande: 'Bifall' },
    runBoard,
  ),
  post('tick attendance', `/moten/${knots.meeting}/narvaro`, { ovriga: 'Gäst Gästson' }, runBoard),
  post('decide', '/beslut/nytt', { punkt: knots.item, text: 'Nämnden antar planen.' }, runBoard),
  post(
    'propose',
    '/forslag/nytt',
    { punkt: knots.item, text: 'Nämnden antar planen.', till: bodies.board },
    runBoard,
  ),
  post(
    'give an assignment',
    '/uppdrag/ny',
    { vad: 'Se över bryggan', organ: bodies.board, senast: '2027-03-01', beslut: knots.decision },
    runBoard,
  ),
  versioned(
    'change an assignment',
    `/uppdrag/${knots.assignment}/andra`,
    ['assignment', knots.assignment],
    { vad: 'Lavendel uppdrag', senast: '2027-03-01', mottagare: bodies.board, post: posts.south },
    runBoard,
  ),
  post(
    'change the cadence',
    `/uppdrag/${knots.assignment}/frekvens`,
    { frekvens: 'halvar', fran: '2026-11-24', skal: 'Oftare' },
    runBoard,
  ),
  post(
    'report back',
    `/uppdrag/${knots.assignment}/aterrapportera`,
    { text: 'Halva är klart', lage: 'partial', utan: 'Muntligt' },
    ['southManager', 'secretary'],
  ),
  post('set a goal', '/mal/nytt', { organ: bodies.board, titel: 'Alla har en brygga' }, runBoard),
  versioned(
    'change a goal',
    `/mal/${knots.goal}/andra`,
    ['goal', knots.goal],
    { titel: 'Lavendel mål' },
    runBoard,
  ),
  post('tie to a goal', '/mal/knyt', { mal: knots.goal, knut: knots.assignment }, runBoard),
  post('untie from a goal', '/mal/los', { mal: knots.goal, knut: knots.assignment }, runBoard),
  versioned(
    'change visibility',
    `/moten/${knots.meeting}/synlighet`,
    ['meeting', knots.meeting],
    { synlighet: 'public' },
    runBoard,
  ),
  post(
    'add a member',
    `/organ/${bodies.board}/ledamoter/ny`,
    { vem: 'person', vilken: people.stranger, roll: 'adjunct', fran: '2026-12-01' },
    runBoard,
  ),
  post(
    'make an auditor',
    `/organ/${bodies.board}/ledamoter/ny`,
    { vem: 'person', vilken: people.stranger, roll: 'auditor', fran: '2027-12-01' },
    ['administrator'],
  ),
  post(
    'end the auditor',
    `/organ/${bodies.board}/ledamoter/${house.auditing}/avsluta`,
    { sistadag: '2027-11-24', anledning: 'Avgår' },
    ['administrator'],
  ),
  {
    name: 'end a membership',
    path: () => `/organ/${bodies.board}/ledamoter/${memberId}/avsluta`,
    fields: async () => ({ sistadag: '2027-11-24', anledning: 'Avgår' }),
    may: runBoard,
  },
  post('add a body', '/organ/ny', { namn: 'Ny grupp', slag: 'workingGroup', synlighet: 'internal' }, [
    'administrator',
  ]),
  versioned(
    'change a body',
    `/organ/${bodies.team}/andra`,
    ['body', bodies.team],
    {
      namn: 'Ledningsgruppen',
      slag: 'managementTeam',
      synlighet: 'internal',
      overordnat: bodies.administration,
    },
    ['administrator'],
  ),
  post('add a post', `/organ/${bodies.team}/poster/ny`, { titel: 'Utredare', slag: 'caseOfficer' }, [
    'administrator',
  ]),
  post(
    'appoint to a post',
    `/poster/${posts.head}/innehavare/ny`,
    { vilken: people.stranger, fran: '2027-01-01' },
    ['administrator'],
  ),
  post('add a name', `/personer/${people.chair}/namn`, { namn: 'Ella' }, ['administrator']),
];
const memberId = await membership();

for (const verb of verbs) {
  test(`${verb.name}: ${verb.may.join(', ')} may; others are told no, and nothing is stored`, async () => {
    const wrong: string[] = [];
    let done = 0;
    for (const [role, visitor] of visitors) {
      const before = await countAll(database.db);
      const { status } = await visitor.post(verb.path(), await verb.fields());
      const may = verb.may.includes(role);
      if (status === 303) done += 1;
      const out = role === 'visitor' || role === 'locked';
      const refused = out ? status === 401 : status === 403 || status === 404;
      const elsewhere =
        (verb.name === 'plan' || verb.name === 'set a goal') &&
        (role === 'convener' || role === 'otherChair');
      if (elsewhere ? status !== 422 : may ? status !== 303 && status !== 422 : !refused)
        wrong.push(`${role}: ${status}`);
      if ((elsewhere || !may) && (await countAll(database.db)) !== before)
        wrong.push(`${role} stored something`);
    }
    assert.deepEqual(wrong, []);
    assert.ok(done > 0, 'nobody did it');
  });
}

test('receive: only the chair and the secretary of the body that asked, once, and never an administrator', async () => {
  const { report } = knots;
  const punkt = await placeOf(report);
  assert.ok(punkt);
  const path = `/aterrapporter/${report}/ta-emot`;
  for (const [role, visitor] of visitors) {
    if (role === 'chair' || role === 'secretary' || role === 'visitor' || role === 'locked') continue;
    const before = await countAll(database.db);
    assert.equal((await visitor.post(path, { punkt, utfall: 'endorsed' })).status, 403, role);
    assert.equal(await countAll(database.db), before, role);
  }
  assert.equal((await visitors.get('chair')?.post(path, { punkt, utfall: 'endorsed' }))?.status, 303);
  assert.equal((await visitors.get('secretary')?.post(path, { punkt, utfall: 'filed' }))?.status, 409);
});

test('strike: by those who run the body, on its own decision', async () => {
  const path = `/uppdrag/${knots.assignment}/avskriv`;
  for (const [role, visitor] of visitors) {
    if (runBoard.includes(role) || role === 'visitor' || role === 'locked') continue;
    const version = await versionOf('assignment', knots.assignment);
    const answer = await visitor.post(path, { skal: 'Inaktuellt', beslut: knots.decision, version });
    assert.equal(answer.status, 403, role);
  }
  const version = await versionOf('assignment', knots.assignment);
  const answer = await visitors
    .get('chair')
    ?.post(path, { skal: 'Inaktuellt', beslut: knots.decision, version });
  assert.equal(answer?.status, 303);
});

test('read in: those who run a body; a reading is the reader’s own, whoever knows its address', async () => {
  const file = {
    field: 'fil',
    name: 'minnesanteckning.txt',
    bytes: 'Möte 2026-11-20\nNora tar fram en plan.',
  };
  const may: readonly Role[] = ['chair', 'secretary', 'convener', 'otherChair', 'administrator'];
  const own = await visitors.get('convener')?.upload('/las-in', {}, [file]);
  assert.equal(own?.status, 303);
  const reading = own?.location ?? '';
  for (const [role, visitor] of visitors) {
    if (role === 'visitor' || role === 'locked') continue;
    const before = await countAll(database.db);
    const tried = await visitor.upload('/las-in', {}, [{ ...file, bytes: `${file.bytes} ${role}` }]);
    assert.equal(tried.status, may.includes(role) ? 303 : 403, role);
    if (!may.includes(role)) assert.equal(await countAll(database.db), before, role);
    if (role === 'convener') continue;
    assert.equal((await visitor.get(reading)).status, 404, role);
    const accepted = await visitor.post(`${reading}/godkann`, { version: '1' });
    assert.ok([403, 404].includes(accepted.status), `${role} ${accepted.status}`);
  }
});
