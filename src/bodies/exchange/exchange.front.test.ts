import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import iconv from 'iconv-lite';
import { day } from '../../kernel/day.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door, Visitor } from '../../platform/web/testing.ts';
import { aMunicipality } from '../bodies.fixtures.ts';
import type { Fixture } from '../bodies.fixtures.ts';
import { bodyRoutes } from '../bodies.routes.tsx';
import { bodyStore } from '../bodies.store.ts';
import { cells, columns, readSheet, toCsv } from './columns.ts';
import { knownOrganisation } from './exchange.store.ts';
import { organisationLines } from './export.ts';
import { planImport } from './plan-import.ts';
import { toXlsx } from './workbook.ts';

const today = day('2026-11-24');
let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
let administrator: Visitor;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  const nothing = () => Promise.resolve(undefined);
  door = frontDoor(database, [bodyRoutes({ threadPanel: nothing, sections: nothing })]);
  administrator = await door.as(known.people.administrator);
});
after(() => database.close());

const seeing = <Answer>(work: (db: Db) => Promise<Answer>) =>
  asPerson(database.db, known.people.administrator, today, work);
const upload = (visitor: Visitor, name: string, bytes: Uint8Array | string) =>
  visitor.upload('/organ/importera', {}, [{ field: 'fil', name, bytes }]);
async function confirm(name: string, bytes: Uint8Array | string) {
  const sent = await upload(administrator, name, bytes);
  assert.equal(sent.status, 303);
  const address = sent.location ?? '';
  return { address, preview: await administrator.get(address) };
}

const newGroup = toCsv([
  cells({ row: 'organ', body: 'Barnrådet', kind: 'Råd', parent: 'Kommunfullmäktige', visibility: 'public' }),
  cells({ row: 'organ', body: 'Sjö ungdomsforum', kind: 'Extern organisation' }),
  cells({ row: 'befattning', body: 'Barnrådet', post: 'Samordnare', kind: 'Samordnare' }),
  cells({ row: 'innehav', body: 'Barnrådet', post: 'Samordnare', person: 'Åsa Öhrn', from: '2026-01-01' }),
  cells({
    row: 'ledamot',
    body: 'Barnrådet',
    post: 'Samordnare',
    role: 'Sammankallande',
    from: '2026-01-01',
  }),
  cells({
    row: 'ledamot',
    body: 'Barnrådet',
    person: 'Moa Lind',
    role: 'ledamot',
    represents: 'Sjö ungdomsforum',
    from: '2026-02-01',
  }),
]);

test('what is exported is read in again as unchanged, from CSV and from Excel', async () => {
  const organisation = await seeing(knownOrganisation);
  const lines = organisationLines(organisation);
  const csv = readSheet([
    columns.map(([, title]) => title),
    ...lines.map((line) => columns.map(([key]) => line[key])),
  ]);
  assert.ok(csv);
  const verdicts = new Set(planImport(csv, organisation).lines.map((line) => line.verdict));
  assert.deepEqual([...verdicts], ['same']);
  for (const file of ['organisation.csv', 'organisation.xlsx'] as const) {
    const bytes = file.endsWith('csv') ? toCsv(lines) : await toXlsx(lines);
    const { preview } = await confirm(file, bytes);
    assert.ok(preview.has('Filen innehåller inget som inte redan finns'), file);
    assert.ok(preview.has(`Oförändrad ${lines.length}`), preview.text().slice(0, 400));
  }
});

test('other names of people and bodies go with the file, each once, and an unknown person is told at its row', async () => {
  const rows = toCsv([
    cells({ row: 'namn', body: 'Familjeenheten', alias: 'familjegänget' }),
    cells({ row: 'namn', person: 'Greta Alm', body: 'Familjeenheten', alias: 'Grettan' }),
    cells({ row: 'namn', person: 'Tove Ek', alias: 'Totte' }),
  ]);
  const { address, preview } = await confirm('namn.csv', rows);
  assert.ok(preview.has('Läggs till') && preview.has('Oförändrad'), preview.text());
  assert.equal((await administrator.send(address, address, {})).status, 303);
  const again = await seeing(knownOrganisation);
  const sheet = readSheet([
    columns.map(([, title]) => title),
    ...organisationLines(again).map((line) => columns.map(([key]) => line[key])),
  ]);
  assert.ok(sheet);
  const names = planImport(sheet, again).lines.filter(({ kind }) => kind === 'alias');
  assert.deepEqual(
    names.map(({ verdict, cells: { alias, person, body } }) => [verdict, alias, person, body]),
    [
      ['same', 'familjegänget', '', 'Familjeenheten'],
      ['same', 'Grettan', 'Greta Alm', 'Familjeenheten'],
      ['same', 'Totte', 'Tove Ek', ''],
    ],
  );
  const wrong = await confirm(
    'fel.csv',
    toCsv([cells({ row: 'namn', person: 'Okänd Person', alias: 'Okis' })]),
  );
  assert.ok(wrong.preview.has('Personen ”Okänd Person” finns inte.'), wrong.preview.text());
});

test('a new group with a post, its holder and an external member is read in, in one go', async () => {
  const { address, preview } = await confirm('barnradet.csv', newGroup);
  assert.ok(preview.has('Läggs till 6'), preview.text().slice(0, 500));
  assert.equal((await seeing((db) => bodyStore(db).list())).length, 8, 'nothing is stored by a preview');
  const done = await administrator.send(address, address, {});
  assert.equal(done.status, 303);
  const members = await seeing(async (db) => {
    const store = bodyStore(db);
    const group = (await store.list()).find((body) => body.name === 'Barnrådet');
    return group ? store.membersOn(group.id, today) : [];
  });
  assert.deepEqual(
    members.map((one) => [one.person?.name, one.role, one.represents?.name]),
    [
      ['Åsa Öhrn', 'convener', undefined],
      ['Moa Lind', 'member', 'Sjö ungdomsforum'],
    ],
  );
  const again = await administrator.post(address, { avtryck: 'x' });
  assert.equal(again.status, 422);
  assert.ok(again.has('Filen är redan inläst.'));
});

test('a last day ends what stands and adds no row; history is never shortened to nothing', async () => {
  const ended = toCsv([
    cells({
      row: 'ledamot',
      body: 'Barnrådet',
      person: 'Moa Lind',
      role: 'Ledamot',
      from: '2026-02-01',
      until: '2026-12-31',
      reason: 'Nytt årsmöte',
    }),
  ]);
  const { address, preview } = await confirm('slut.csv', ended);
  assert.ok(preview.has('Avslutas 1'));
  assert.equal((await administrator.send(address, address, {})).status, 303);
  const [membership, ...more] = await seeing(async (db) =>
    (await bodyStore(db).everyMembership()).filter((one) => one.person?.name === 'Moa Lind'),
  );
  assert.deepEqual(more, []);
  assert.equal(membership?.validUntil, '2026-12-31');
  assert.equal(membership?.endedBecause, 'Nytt årsmöte');
});

test('every wrong line is told at its row and column, and nothing can be confirmed until they are right', async () => {
  const wrong = toCsv([
    cells({ row: 'organ', body: 'Ny nämnd', kind: 'Nämd' }),
    cells({ row: 'organ', body: 'Socialnämnden', parent: 'Socialförvaltningen' }),
    cells({ row: 'ledamot', body: 'Finns inte', person: 'Moa Lind', role: 'ledamot' }),
    cells({ row: 'ledamot', body: 'Socialnämnden', person: 'Moa Lind', role: 'boss', from: '2026-02-30' }),
    cells({ row: 'ledamot', body: 'Socialnämnden', person: 'Moa', post: 'Socialchef', role: 'ledamot' }),
    cells({ row: 'sak', body: 'Socialnämnden' }),
    cells({
      row: 'ledamot',
      body: 'Socialnämnden',
      person: 'Ellen Varg',
      role: 'Ordförande',
      from: '2024-01-01',
    }),
  ]);
  const { address, preview } = await confirm('fel.csv', wrong);
  for (const sentence of [
    'Slag: Slaget ”Nämd” finns inte.',
    'Överordnat organ: Organet kan inte ligga under ”Socialförvaltningen”',
    'Organ: Organet ”Finns inte” finns varken här eller i filen.',
    'Roll: Rollen ”boss” finns inte.',
    'Från: ”2026-02-30” är inget datum.',
    'antingen en person eller en befattning',
    'Kolumnen Rad har ”sak”',
    'gäller redan under en del av perioden',
    'Rätta 7 rader i filen',
  ]) {
    assert.ok(preview.has(sentence), `${sentence}\n${preview.text()}`);
  }
  const refused = await administrator.send(address, address, {});
  assert.equal(refused.status, 422);
});

test('a file from an older Swedish program (Windows-1252, commas, own column order) is understood', async () => {
  const text = 'Organ,Rad,Roll,Person,Anteckning\r\nBarnrådet,ledamot,ersättare,Örjan Åström,x\r\n';
  const { preview } = await confirm('gammal.csv', iconv.encode(text, 'windows-1252'));
  assert.ok(preview.has('Örjan Åström'));
  assert.ok(preview.has('De här kolumnerna läses inte: Anteckning'));
});

test('a file that is none gets a clear sentence and the right status', async () => {
  const cases: [string, string | Uint8Array, string][] = [
    ['tom.csv', '', 'Filen är tom'],
    ['annat.csv', 'Namn;Adress\r\nMoa;Vägen 1\r\n', 'Filen saknar rubrikerna Rad och Organ'],
    ['bara-rubriker.csv', 'Rad;Organ\r\n', 'inga rader'],
    ['trasig.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'Filen är ofullständig'],
  ];
  for (const [name, bytes, sentence] of cases) {
    const answer = await upload(administrator, name, bytes);
    assert.equal(answer.status, 422, name);
    assert.ok(answer.has(sentence), `${name}: ${answer.text()}`);
  }
  const none = await administrator.post('/organ/importera');
  assert.equal(none.status, 422);
  assert.ok(none.has('Välj en fil.'));
});

test('when the organisation has changed since the preview, it is shown again and nothing is written', async () => {
  const file = toCsv([cells({ row: 'organ', body: 'Familjeenheten', mission: 'Stöd till familjer' })]);
  const { address } = await confirm('andring.csv', file);
  const stale = await administrator.post(address, { avtryck: 'an older fingerprint' });
  assert.equal(stale.status, 409);
  assert.ok(stale.has('Organisationen har ändrats sedan du granskade filen'));
  assert.equal((await administrator.send(address, address, {})).status, 303);
});

test('a cell that looks like a formula is guarded in CSV and comes back as it was', () => {
  const csv = toCsv([cells({ row: 'organ', body: '=HYPERLINK("http://x")', mission: 'a;"b"' })]);
  assert.match(csv, /;"'=HYPERLINK\(""http:\/\/x""\)";/);
  const sheet = readSheet([
    ['Rad', 'Organ'],
    ['organ', "'=HYPERLINK"],
  ]);
  assert.equal(sheet?.lines[0]?.cells.body, '=HYPERLINK');
});

test('only administrators read in; a preview is seen by the one who sent it; an export has what the reader may see', async () => {
  const manager = await door.as(known.people.manager);
  assert.equal((await upload(manager, 'barnradet.csv', newGroup)).status, 403);
  assert.equal((await manager.get('/organ/importera')).status, 403);
  assert.equal((await door.visitor().get('/organ/exportera.csv')).status, 302);
  const own = await manager.get('/organ/exportera.csv');
  assert.match(own.html, /Familjeenheten/);
  assert.doesNotMatch(own.html, /arbetsutskott/);
  const all = await administrator.get('/organ/exportera.csv');
  assert.match(all.html, /arbetsutskott/);
  assert.equal(all.headers.get('content-disposition'), 'attachment; filename="organisation-2026-11-24.csv"');
  assert.deepEqual(door.log, []);
});
