import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { bodyStore } from '../bodies/bodies.store.ts';
import { municipalCalendar } from '../meetings/calendar.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Answer } from '../platform/web/answer.ts';
import { importRoutes } from './import.routes.tsx';

const notes = await readFile(
  join(dirname(fileURLToPath(import.meta.url)), '../story/documents/att-lasa-in/ledningsgruppen.txt'),
);
const database = await testDatabase();
after(() => database.close());
const door = frontDoor(database, [importRoutes({ calendarOf: municipalCalendar })]);

const town = await asSystem(database.db, async (db) => {
  const bodies = bodyStore(db);
  const administration = await bodies.addBody({
    kind: 'administration',
    name: 'Socialförvaltningen',
    visibility: 'internal',
  });
  const group = await bodies.addBody({
    kind: 'managementTeam',
    name: 'Ledningsgruppen',
    parentId: administration,
    visibility: 'internal',
  });
  const units = [];
  for (const name of ['Hemtjänstenheten', 'Vuxenenheten']) {
    const bodyId = await bodies.addBody({
      kind: 'unit',
      name,
      parentId: administration,
      visibility: 'internal',
    });
    await bodies.addPost({ bodyId, title: 'Enhetschef', kind: 'unitManager' });
    units.push(bodyId);
  }
  const secretary = await bodies.addPerson({ name: 'Alva Strand' });
  const other = await bodies.addPerson({ name: 'Nils Backe' });
  await bodies.addMembership({ bodyId: group, personId: secretary, role: 'secretary' });
  await bodies.addMembership({ bodyId: units[0] ?? group, personId: other, role: 'chair' });
  const member = await bodies.addPerson({ name: 'Leif Mårdberg' });
  await bodies.addMembership({ bodyId: group, personId: member, role: 'member' });
  return { group, units, secretary, other, member };
});

const visitors = {
  secretary: await door.as(town.secretary),
  other: await door.as(town.other),
  member: await door.as(town.member),
};
const handIn = (bytes: Uint8Array | string, name = 'anteckningar.txt', who = visitors.secretary) =>
  who.upload('/las-in', {}, [{ field: 'fil', name, bytes }]);
const count = async (table: string): Promise<number> => {
  const found = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database.db);
  return found.rows[0]?.n ?? 0;
};
const versionOf = (page: Answer, action: string) => page.form(action);

test('a protocol is read, asked about, accepted as one whole, and never read in twice', async () => {
  const { secretary } = visitors;
  const begun = await handIn(notes);
  assert.equal(begun.status, 303);
  const address = begun.location ?? '';
  const page = await secretary.get(address);
  assert.equal(page.status, 200);
  assert.ok(page.has('Ange mötesdagen.'));
  for (const table of ['meeting', 'agenda_item', 'decision', 'assignment', 'document'])
    assert.equal(await count(table), 0, table);

  const early = await secretary.send(address, `${address}/godkann`, { obesvarade: 'ja' });
  assert.equal(early.status, 422);
  assert.equal(await count('meeting'), 0);

  const head = await secretary.send(address, `${address}/huvud`, {
    day: '2026-11-16',
    openEndedBecause: 'Anteckningarna anger ingen dag.',
  });
  assert.equal(head.status, 303);
  for (let place = 1; ; place += 1) {
    const item = await secretary.get(`${address}/punkter/${place}`);
    if (item.status === 404) break;
    const answer = await secretary.send(`${address}/punkter/${place}`, `${address}/punkter/${place}`, {});
    assert.equal(answer.status, 303);
  }
  const ready = await secretary.get(address);
  assert.ok(!ready.has('Innan du kan godkänna'), ready.text().slice(-600));
  const accepted = await secretary.send(address, `${address}/godkann`, { obesvarade: 'ja' });
  assert.equal(accepted.status, 303, accepted.text());
  assert.match(accepted.location ?? '', /^\/moten\//);
  assert.equal(await count('meeting'), 1);
  assert.ok((await count('decision')) >= 8);
  const summer = await sql<{ due_on: string; owner: boolean; parts: number }>`
    select due_on, (select count(*) from assignment p where p.parent_id = a.id) as parts, owner_post_id is not null as owner
    from assignment a where what ilike '%introduktionsplan%' and parent_id is null`.execute(database.db);
  assert.deepEqual(summer.rows, [{ due_on: '2027-06-18', owner: false, parts: 2 }]);
  const owners =
    await sql`select from assignment where parent_id is not null and owner_post_id is not null`.execute(
      database.db,
    );
  assert.ok(owners.rows.length >= 2);
  const spans = await sql<{ text: string }>`select text from source_span`.execute(database.db);
  assert.ok(
    spans.rows.every((span) => notes.toString().replaceAll('\r', '').includes(span.text.slice(0, 40))),
  );

  const before = await count('meeting');
  const again = await handIn(notes, 'samma fil med annat namn.docx');
  assert.match(again.location ?? '', /^\/dokument\//);
  assert.equal(await count('meeting'), before);
});

test('a reading is its reader’s own: neither seen nor accepted by others, nor begun by those who run nothing', async () => {
  const begun = await handIn(
    'Protokoll\n\nBrandskydd\nBeslut: Alva Strand redovisar läget senast den 1 mars 2027.\n',
    'eget.txt',
  );
  const address = begun.location ?? '';
  assert.equal((await visitors.secretary.get(address)).status, 200);
  for (const path of [address, `${address}/punkter/1`])
    assert.equal((await visitors.other.get(path)).status, 404);
  assert.equal((await visitors.other.post(`${address}/godkann`, { version: '1' })).status, 404);
  assert.equal((await handIn('Protokoll', 'x.txt', visitors.member)).status, 403);
  const visitor = door.visitor();
  assert.equal((await visitor.get('/las-in')).status, 302);
  assert.match((await visitor.get('/las-in')).location ?? '', /^\/logga-in\?vidare=/);
});

test('minutes of a body that one does not run are not accepted, and the page says why', async () => {
  const begun = await handIn(
    'Protokoll\n\nVägen\nBeslut: Nils Backe lagar vägen senast den 1 mars 2027.\n',
    'annat.txt',
  );
  const address = begun.location ?? '';
  await visitors.secretary.send(address, `${address}/huvud`, {
    body: `body:${town.units[0]}`,
    day: '2026-11-10',
  });
  const before = await count('meeting');
  const refused = await visitors.secretary.send(address, `${address}/godkann`, { obesvarade: 'ja' });
  assert.equal(refused.status, 422);
  assert.ok(refused.problems().some((sentence) => sentence.includes('bara läsa in för organ där du är')));
  assert.equal(await count('meeting'), before);
});

test('answers of two who review at once do not overwrite each other: the later is shown again with what was typed', async () => {
  const begun = await handIn(
    'Protokoll\n\nTaket\nBeslut: Alva Strand lagar taket senast den 1 mars 2027.\n',
    'tak.txt',
  );
  const address = begun.location ?? '';
  const shown = versionOf(await visitors.secretary.get(address), `${address}/huvud`);
  const first = await visitors.secretary.post(`${address}/huvud`, { ...shown, place: 'Rådhuset' });
  assert.equal(first.status, 303);
  const late = await visitors.secretary.post(`${address}/huvud`, {
    ...shown,
    formKey: crypto.randomUUID(),
    place: 'Kvarnen',
  });
  assert.equal(late.status, 409);
  assert.match(late.html, /value="Kvarnen"/);
  assert.match((await visitors.secretary.get(address)).html, /value="Rådhuset"/);
});

test('a discarded reading leaves nothing in the register', async () => {
  const begun = await handIn(
    'Protokoll\n\nGolvet\nBeslut: Alva Strand lagar golvet senast den 1 mars 2027.\n',
    'golv.txt',
  );
  const address = begun.location ?? '';
  const before = await count('document');
  assert.equal((await visitors.secretary.send(address, `${address}/kasta`, {})).status, 303);
  assert.ok((await visitors.secretary.get(address)).has('kasserad'));
  assert.equal(await count('document'), before);
});

test('a file that cannot be read is answered with its sentence, and the next one is read', async () => {
  for (const [bytes, sentence] of [
    ['', 'Filen är tom'],
    [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), 'inte ett dokument'],
    [Buffer.from('%PDF-1.7\nskräp'), 'skadad'],
    [Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'Hämta den på nytt'],
  ] as const) {
    const answer = await handIn(bytes, 'fil.docx');
    assert.equal(answer.status, 422, sentence);
    assert.ok(answer.has(sentence), `${sentence}: ${answer.text().slice(0, 400)}`);
  }
  assert.equal((await handIn('Protokoll\n\nDörren\nBeslut: Dörren målas.\n', 'dorr.pdf')).status, 303);
});

test('somebody who is not in the register yet is added as a person, once, by accepting', async () => {
  const begun = await handIn(
    'Protokoll\n\nKajen\nBeslut: Berit Nyholm redovisar läget senast den 1 mars 2027.\n\nBryggan\nBeslut: Berit Nyholm återkommer med en plan senast den 1 april 2027.\n',
    'kaj.txt',
  );
  const { secretary } = visitors;
  const address = begun.location ?? '';
  await secretary.send(address, `${address}/huvud`, { body: `body:${town.group}`, day: '2026-11-17' });
  for (const place of [1, 2]) {
    const item = `${address}/punkter/${place}`;
    const shown = (await secretary.get(item)).form(item);
    const owner = Object.keys(shown).find((name) => name.endsWith('.owner'));
    assert.ok(owner, JSON.stringify(shown));
    await secretary.post(item, { ...shown, [owner]: 'new-person' });
  }
  const accepted = await secretary.send(address, `${address}/godkann`, { obesvarade: 'ja' });
  assert.equal(accepted.status, 303, accepted.text());
  const found = await sql<{ n: number; owned: number }>`
    select count(distinct p.id) as n, count(a.id) as owned
    from person p left join assignment a on a.owner_person_id = p.id where p.name = 'Berit Nyholm'`.execute(
    database.db,
  );
  assert.deepEqual(found.rows, [{ n: 1, owned: 2 }]);
});

test('two thousand items are reviewed a page at a time; a document of more is refused with a sentence', async () => {
  const minutes = (items: number, whose: string) =>
    Array.from(
      { length: items },
      (_, at) => `§ ${at + 1} Ärende ${at + 1}\nBeslut\n${whose} lagar dörr ${at}.\n\n`,
    );
  const refused = await handIn(['Protokoll\n\n', ...minutes(2001, 'Alva Strand')].join(''), 'for-mycket.txt');
  assert.equal(refused.status, 422);
  assert.ok(refused.has('fler än 2 000 punkter'));
  const begun = await handIn(['Protokoll\n\n', ...minutes(2000, 'Alva Strand')].join(''), 'mycket.txt');
  const address = begun.location ?? '';
  const { secretary } = visitors;
  const first = await secretary.get(address);
  assert.ok(first.has('Ärende 200') && !first.has('Ärende 201'));
  assert.match(first.html, /href="\/las-in\/[^"]+\?sida=2#punkter"/);
  const last = await secretary.get(`${address}?sida=10`);
  assert.ok(last.has('Ärende 2000') && last.html.length < 200_000, String(last.html.length));
  const kept = await secretary.send(address, `${address}/alla`, { ta: 'nej' });
  assert.equal(kept.status, 303);
  assert.ok((await secretary.get(`${address}?sida=10`)).has('Tas inte med'));
});

test('names that the page had no room for stand as they are when the others are saved', async () => {
  const names = Array.from({ length: 230 }, (_, at) => {
    const letters = String.fromCharCode(97 + (at % 26)) + String.fromCharCode(97 + Math.floor(at / 26));
    return `Maria B${letters}ström (S)`;
  });
  const begun = await handIn(
    `Protokoll\n\nNärvarande:\n${names.join('\n')}\n\n§ 1 Dörren\nBeslut\nDörren målas.\n`,
    'manga.txt',
  );
  const { secretary } = visitors;
  const address = begun.location ?? '';
  const page = await secretary.get(address);
  const asked = Object.keys(page.form(`${address}/namn`)).filter((name) => name.startsWith('namn-'));
  assert.equal(asked.length, 200);
  assert.match(page.text(), /\d+ namn till visas inte här/);
  assert.equal((await secretary.send(address, `${address}/namn`, {})).status, 303);
  const kept = await sql<{ n: number }>`
    select count(*) as n from reading, jsonb_object_keys(choices -> 'names') where name = 'manga.txt'`.execute(
    database.db,
  );
  assert.equal(kept.rows[0]?.n, 200);
});

test('a step that no database number holds is no step', async () => {
  const begun = await handIn(`${notes.toString('utf8')}\nKajen.\n`, 'kajen.txt');
  for (const steg of ['99999999999', '-1', '1e3', '2.5', 'x'])
    assert.equal(
      (await visitors.secretary.post(`${begun.location}/angra`, { version: '1', steg })).status,
      409,
    );
});

test('the same file sent three times at once becomes one reading', async () => {
  const bytes = `${notes.toString('utf8')}\nBryggan.\n`;
  const sent = await Promise.all([1, 2, 3].map(() => handIn(bytes, 'trippel.txt')));
  assert.equal(new Set(sent.map(({ location }) => location)).size, 1, 'all lead to the one reading');
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from reading where name = 'trippel.txt'`.execute(database.db);
  assert.equal(rows[0]?.n, 1);
});
