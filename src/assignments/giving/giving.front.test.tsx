import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { decisionStore } from '../../decisions/decisions.store.ts';
import { mediaTypeOf } from '../../documents/document.ts';
import { documentStore } from '../../documents/documents.store.ts';
import { day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door, Visitor } from '../../platform/web/testing.ts';
import { tellersByKind } from '../../thread/teller.ts';
import { threadPanelBy } from '../../thread/thread.routes.tsx';
import { aMunicipality, calendar, today } from '../assignments.fixtures.ts';
import type { Municipality } from '../assignments.fixtures.ts';
import { assignmentRoutes } from '../assignments.routes.tsx';
import type { HandedToAssignments } from '../assignments.routes.tsx';
import { assignmentStore } from '../assignments.store.ts';
import type { NewAssignment } from '../assignments.store.ts';
import { assignmentTeller, reportTeller } from '../teller.store.ts';

const handed: HandedToAssignments = {
  threadPanel: threadPanelBy(tellersByKind([assignmentTeller, reportTeller])),
  sourceSection: () => Promise.resolve(undefined),
  calendar: () => Promise.resolve(calendar),
  placeReport: (db, report) => meetingStore(db).placeReport(report),
  decide: (db, decision) => decisionStore(db).decide(decision),
  keepDocument: (db, { name, bytes, addedBy, ...face }) =>
    documentStore(db).keep({ name, bytes, addedBy, mediaType: mediaTypeOf(name) }, face),
  publicUrl: 'https://tradar.sjoholma.example',
};
let database: Awaited<ReturnType<typeof testDatabase>>;
let town: Municipality;
let door: Door;
let chair: Visitor;
let secretary: Visitor;
before(async () => {
  database = await testDatabase();
  town = await aMunicipality(database.db);
  door = frontDoor(database, [assignmentRoutes(handed)]);
  chair = await door.as(town.chair);
  secretary = await door.as(town.secretary);
});
after(() => database.close());

const system = <Answer,>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
const give = (more: Partial<NewAssignment> = {}) =>
  system((db) =>
    assignmentStore(db).give(
      {
        what: 'Se över rutinen',
        givenByBodyId: town.team,
        ownerPostId: town.units[0]?.post,
        dueOn: day('2026-12-15'),
        visibility: 'internal',
        givenOn: day('2026-10-01'),
        today,
        ...more,
      },
      calendar,
    ),
  );

test('an assignment is given from a form, with a due in words, and opens with its owner and receiver', async () => {
  const page = await secretary.get('/uppdrag/ny');
  assert.equal(page.status, 200);
  const answer = await secretary.send('/uppdrag/ny', '/uppdrag/ny', {
    vad: 'Ta fram en plan för sommaren',
    post: town.units[0]?.post ?? '',
    senast: 'innan sommaren',
  });
  assert.equal(answer.status, 303, answer.text());
  const shown = await secretary.follow(answer);
  assert.deepEqual(shown.headings()[0], 'Ta fram en plan för sommaren');
  assert.ok(
    shown.has('Anders Lind') && shown.has('18 juni 2027') && shown.has('innan sommaren'),
    shown.text(),
  );
  assert.ok(shown.has('Omsorgens ledningsgrupp'));
  assert.ok(
    shown.has('”innan sommaren” lästes som') && shown.has('fredagen en vecka före midsommarafton'),
    shown.text(),
  );
});

test('a due in words that may mean several days offers each with its reason', async () => {
  const answer = await secretary.send('/uppdrag/ny', '/uppdrag/ny', {
    vad: 'Ta fram en plan',
    senast: 'första veckan i oktober',
  });
  assert.equal(answer.status, 422);
  const [problem] = answer.problems();
  assert.match(problem ?? '', /2027-10-01 \(fredag 1 oktober\)|2027-10-08/);
  assert.equal(answer.form('/uppdrag/ny')['senast'], 'första veckan i oktober');
});

test('a due changed to words says how they were read; a plain date needs no telling', async () => {
  const id = await give({ dueOn: day('2027-03-01') });
  const path = `/uppdrag/${id}/andra`;
  const words = await secretary.follow(await secretary.send(path, path, { senast: 'v. 14' }));
  assert.ok(words.has('”v. 14” lästes som') && words.has('fredagen den veckan'), words.text());
  const plain = await secretary.follow(await secretary.send(path, path, { senast: '2027-05-03' }));
  assert.ok(!plain.has('lästes som'), plain.text());
});

test('a form with every field wrong says so at each, and keeps what was typed', async () => {
  const fields = {
    vad: '',
    organ: town.team,
    senast: 'någon gång',
    person: 'Finns Inte',
    utanslut: 'Lag',
    omprovas: '',
  };
  const answer = await secretary.send('/uppdrag/ny', '/uppdrag/ny', fields);
  assert.equal(answer.status, 422);
  assert.equal(answer.problems().length, 4, answer.problems().join('\n'));
  assert.equal(answer.form('/uppdrag/ny')['senast'], 'någon gång');
});

test('nobody gives assignments in the name of a body they do not run', async () => {
  const stranger = await door.as(town.stranger);
  assert.equal((await stranger.get('/uppdrag/ny')).status, 403);
  const sent = { vad: 'Kuppen', organ: town.team, senast: '2027-01-01' };
  assert.equal((await stranger.post('/uppdrag/ny', sent)).status, 403);
  assert.equal((await door.visitor().get('/uppdrag/ny')).status, 302);
  const rows = (await secretary.get('/uppdrag?lage=alla&ord=Kuppen')).rows();
  assert.deepEqual(rows, []);
});

test('a change of the description leaves the words of the document for the date', async () => {
  const id = await give({ dueOn: day('2027-06-18'), dueText: 'innan sommaren', visibility: 'body' });
  const address = `/uppdrag/${id}/andra`;
  const answer = await secretary.send(address, address, { beskrivning: 'Gäller alla enheter.' });
  const shown = await secretary.follow(answer);
  assert.ok(shown.has('Gäller alla enheter.') && shown.has('innan sommaren'), shown.text());
});

test('what the form does not offer is said at its field and changes nothing; what is not sent stays', async () => {
  const id = await give({ visibility: 'body' });
  const address = `/uppdrag/${id}/andra`;
  const stored = () => system((db) => assignmentStore(db).find(id));
  const before = await stored();
  const sent = { version: '1', vad: 'Nya ord', post: newId(), mottagare: newId(), synlighet: 'alla' };
  const answer = await secretary.post(address, sent);
  assert.equal(answer.status, 422);
  assert.equal(answer.problems().length, 3, answer.problems().join('\n'));
  assert.ok(answer.has('Befattningen finns inte längre. Välj en annan.'));
  assert.equal(answer.form(address)['vad'], 'Nya ord');
  assert.deepEqual(await stored(), before);
  assert.equal((await secretary.post(address, { version: '1', vad: 'Nya ord' })).status, 303);
  assert.deepEqual(await stored(), { ...before, what: 'Nya ord', version: 2 });
});

test('whoever gives no assignments is told so first, however incomplete the form', async () => {
  const stranger = await door.as(town.stranger);
  assert.equal((await stranger.post('/uppdrag/ny', { vad: '' })).status, 403);
});

test('the page of a unit’s part names its unit once, and says of a post that nobody holds it', async () => {
  const [unit] = town.units;
  const part = await give({ unitId: unit?.id });
  const shown = await secretary.get(`/uppdrag/${part}`);
  assert.ok(shown.has('Enhetschef, Björkbacken (Anders Lind)'), shown.text());
  const away = await give({ ownerPostId: town.vacantPost });
  assert.ok((await secretary.get(`/uppdrag/${away}`)).has('Samordnare, Lindgården (vakant)'));
  const open = await give({ what: 'Öppet uppdrag', visibility: 'public' });
  const visited = await door.visitor().get(`/uppdrag/${open}`);
  assert.ok(visited.has('Öppet uppdrag') && !visited.has('vakant'), visited.text());
});

test('two editors: the second sees what is stored, keeps what was typed, and may then save', async () => {
  const id = await give({ what: 'Ursprunget' });
  const address = `/uppdrag/${id}/andra`;
  const mine = (await secretary.get(address)).form(address);
  assert.equal((await chair.send(address, address, { vad: 'Ordförandens ord' })).status, 303);
  const late = await secretary.post(address, { ...mine, vad: 'Sekreterarens ord', formKey: newId() });
  assert.equal(late.status, 409);
  assert.ok(late.has('Ordförandens ord'));
  assert.equal(late.form(address)['vad'], 'Sekreterarens ord');
  assert.equal((await secretary.post(address, { ...late.form(address) })).status, 303);
  assert.equal((await chair.get(`/uppdrag/${id}`)).headings()[0], 'Sekreterarens ord');
  const stranger = await door.as(town.stranger);
  assert.equal((await stranger.post(address, mine)).status, 403);
});

test('the register’s file has the rows of the filter, for spreadsheets in Swedish', async () => {
  await give({ what: '=SUMMA(A1)', dueOn: day('2026-11-01') });
  const csv = await secretary.get('/uppdrag/exportera.csv?lage=forsenat&ord=SUMMA');
  assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8');
  assert.match(csv.html, /^(\uFEFF)?Uppdrag;Ansvarig;Enhet;Läge;/);
  assert.match(
    csv.html,
    /\r\n'=SUMMA\(A1\);Enhetschef, Björkbacken, Anders Lind;Björkbacken;Försenat;2026-11-01;/,
  );
  const xlsx = await secretary.get('/uppdrag/exportera.xlsx?lage=forsenat&ord=SUMMA');
  assert.equal(xlsx.status, 200);
  assert.match(xlsx.html, /^PK/);
  const page = await secretary.get('/uppdrag?lage=forsenat&ord=SUMMA');
  assert.equal(page.rows().length, 1);
  assert.equal((await door.visitor().get('/uppdrag?lage=alla&ord=SUMMA')).rows().length, 0);
});

test('an unknown address, a foreign identity and a hidden assignment all answer alike', async () => {
  const hidden = await give({ visibility: 'draft', ownerPostId: undefined });
  const stranger = await door.as(town.stranger);
  for (const path of [
    `/uppdrag/${hidden}`,
    `/uppdrag/${newId()}`,
    '/uppdrag/1',
    `/uppdrag/${hidden}/andra`,
  ]) {
    assert.equal((await stranger.get(path)).status, 404, path);
  }
  assert.deepEqual(door.log, []);
});
