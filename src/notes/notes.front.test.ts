import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Step, Transform } from 'prosemirror-transform';
import { rooms } from '../app.tsx';
import { aMunicipality } from '../bodies/bodies.fixtures.ts';
import { aHeldMeeting } from '../meetings/meetings.fixtures.ts';
import { meetingStore } from '../meetings/meetings.store.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Door, Visitor } from '../platform/web/testing.ts';
import { applied } from './text/rebase.ts';
import { emptyDoc, schema } from './text/schema.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let town: Awaited<ReturnType<typeof aMunicipality>>;
const system = <Answer>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
before(async () => {
  database = await testDatabase();
  town = await system(aMunicipality);
  door = frontDoor(database, rooms());
});
after(() => database.close());

async function begun() {
  const meeting = await system((db) => aHeldMeeting(db, town.bodies.committee));
  const secretary = await door.as(town.people.secretary);
  const at = `/moten/${meeting.id}/anteckningar/${meeting.plan}`;
  return { meeting, secretary, at };
}
const writeForm = async (who: Visitor, at: string, text: string, before = '') =>
  who.post(at, { underlag: before, text });
const stored = async (id: string) =>
  (
    await sql<{ markdown: string; version: number }>`
      select markdown, version from note_text where id = ${id}`.execute(database.db)
  ).rows[0];
const typing = (word: string) => JSON.stringify(new Transform(emptyDoc).insert(1, schema.text(word)).steps);
const send = (who: Visitor, at: string, version: number, steps: string, klient = 'webblasare-1') =>
  who.post(`${at}/steg`, { version: String(version), steg: steps, klient });

test('two who saved the same form lose nothing: other lines join, the same line stands twice', async () => {
  const { meeting, secretary, at } = await begun();
  const chair = await door.as(town.people.elected);
  await writeForm(secretary, at, 'ett\ntvå');
  await writeForm(secretary, at, 'ett\ntvå\ntre', 'ett\ntvå');
  const joined = await writeForm(chair, at, 'noll\nett\ntvå', 'ett\ntvå');
  assert.ok((await chair.follow(joined)).html.includes('noll\nett\ntvå\ntre'));
  await writeForm(secretary, at, 'noll\nett\ntvå igen\ntre', 'noll\nett\ntvå\ntre');
  const clash = await chair.follow(
    await writeForm(chair, at, 'noll\nett\ntvå till\ntre', 'noll\nett\ntvå\ntre'),
  );
  assert.ok(clash.html.includes('båda versionerna står kvar'));
  assert.equal((await stored(meeting.plan))?.markdown, 'noll\nett\ntvå igen\ntvå till\ntre');
});

test('the first two forms at once both stay', async () => {
  const { meeting, secretary, at } = await begun();
  const chair = await door.as(town.people.elected);
  const answers = await Promise.all([
    writeForm(secretary, at, 'från Nora'),
    writeForm(chair, at, 'från Ellen'),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  );
  const { markdown = '' } = (await stored(meeting.plan)) ?? {};
  assert.ok(markdown.includes('från Nora') && markdown.includes('från Ellen'), markdown);
});

test('steps are stored before they are answered, with who and when; late ones get those that came first', async () => {
  const { meeting, secretary, at } = await begun();
  const chair = await door.as(town.people.elected);
  const first = await send(secretary, at, 0, typing('Hej'));
  assert.deepEqual([first.status, JSON.parse(first.html)], [200, { version: 1 }]);
  const late = await send(chair, at, 0, typing('Nej'), 'webblasare-2');
  assert.equal(late.status, 409);
  const { steps } = JSON.parse(late.html) as { steps: { client: string }[] };
  assert.deepEqual(
    steps.map(({ client }) => client),
    ['webblasare-1'],
  );
  assert.deepEqual(await stored(meeting.plan), { markdown: 'Hej', version: 1 });
  const { rows } = await sql<{ person_id: string; at: Date | null }>`
    select person_id, at from note_step where text_id = ${meeting.plan}`.execute(database.db);
  assert.equal(rows[0]?.person_id, town.people.secretary);
  assert.ok(rows[0]?.at);
  // an answer that was lost on its way: the same steps again are answered with themselves
  const again = await send(secretary, at, 0, typing('Hej'));
  assert.equal(again.status, 409);
  assert.equal((JSON.parse(again.html) as { steps: unknown[] }).steps.length, 1);
  await assert.rejects(
    sql`update note_step set client = 'annan' where text_id = ${meeting.plan}`.execute(database.db),
    /never changed|added/,
  );
});

test('what is no step, or does not fit the text, is refused and nothing of it stored', async () => {
  const { meeting, secretary, at } = await begun();
  const far = JSON.stringify([{ stepType: 'replace', from: 90, to: 95 }]);
  const image = JSON.stringify([
    { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'image', attrs: { src: '//x' } }] } },
  ]);
  for (const steps of ['', '{}', '[{"stepType":"other"}]', '[null]', far, image])
    assert.equal((await send(secretary, at, 0, steps)).status, 422, steps);
  assert.equal((await send(secretary, at, 0, typing('x'), '<b>')).status, 400);
  assert.equal(await stored(meeting.plan), undefined);
});

test('notes are read and written by those who take part, until the meeting is closed', async () => {
  const { meeting, secretary, at } = await begun();
  await writeForm(secretary, at, 'mellan oss');
  const outsider = await door.as(town.people.former);
  assert.ok(!(await outsider.get(at)).html.includes('mellan oss'));
  assert.ok(!(await outsider.get(`${at}/steg`)).html.includes('mellan oss'));
  assert.equal((await writeForm(outsider, at, 'mitt', 'mellan oss')).status, 403);
  assert.equal((await send(outsider, at, 0, typing('x'))).status, 403);
  assert.equal((await door.visitor().get(at)).status, 302);
  assert.equal((await door.visitor().get(`${at}/foljer`)).status, 302);
  await system((db) => meetingStore(db).step(meeting.id, 'held', 'closed'));
  assert.equal((await writeForm(secretary, at, 'senare', 'mellan oss')).status, 403);
  assert.equal((await send(secretary, at, 1, typing('x'))).status, 403);
  const closed = await secretary.get(at);
  assert.ok(closed.has('mellan oss') && closed.has('Mötet är avslutat'));
  // and the database says no by itself
  const { rows } = await sql<{
    version: number;
  }>`select version from note_text where id = ${meeting.plan}`.execute(database.db);
  assert.equal(rows[0]?.version, 1);
});

test('a line becomes a decision, a motion and an assignment of its item, each once, and is marked', async () => {
  const { meeting, secretary, at } = await begun();
  await writeForm(secretary, at, 'Planen antas.\nAvslag\nGreta ringer Ada');
  const page = await secretary.get(at);
  const decision = page.links().find(({ href }) => href.endsWith('/rader/0/beslut'));
  assert.ok(decision);
  await secretary.send(decision.href, decision.href, {});
  await secretary.send(`${at}/rader/1/yrkande`, `${at}/rader/1/yrkande`, { yrkarAv: 'Ellen Varg (S)' });
  const given = { vem: town.people.head, senast: '2027-03-01' };
  await secretary.send(`${at}/rader/2/uppdrag`, `${at}/rader/2/uppdrag`, given);
  const shown = await secretary.get(at);
  for (const kind of ['Beslut: Planen antas.', 'Yrkande: Avslag', 'Uppdrag: Greta ringer Ada'])
    assert.ok(shown.has(kind), kind);
  const whole = await secretary.get(`/moten/${meeting.id}`);
  assert.ok(whole.has('Planen antas.') && whole.has('Ellen Varg (S): Avslag'));
  const assignment = shown.links().find(({ text }) => text === 'Greta ringer Ada');
  const told = await secretary.get(assignment?.href ?? '');
  assert.ok(told.has('Greta Alm') && told.panel().includes('Plan för anhörigstöd'));
  assert.equal(
    (await secretary.post(`${at}/rader/0/beslut`, { rad: 'Planen antas.', text: 'Igen' })).status,
    403,
  );
});

test('deleting a line that became something leaves the record, and the page says so', async () => {
  const { secretary, at } = await begun();
  await writeForm(secretary, at, 'Planen antas.\nkvar');
  await secretary.send(`${at}/rader/0/beslut`, `${at}/rader/0/beslut`, {});
  await writeForm(secretary, at, 'kvar', 'Planen antas.\nkvar');
  const page = await secretary.get(at);
  assert.ok(page.has('Raden är borttagen ur texten. Det som gjordes av den finns kvar.'));
  const decision = page.links().find(({ text }) => text === 'Planen antas.');
  assert.equal((await secretary.get(decision?.href ?? '')).status, 200);
});

test('only those who run the body make something of a line; a line that has changed is chosen again', async () => {
  const { meeting, secretary, at } = await begun();
  await writeForm(secretary, at, 'Planen antas.\n\nsist');
  const outsider = await door.as(town.people.former);
  assert.equal(
    (await outsider.post(`${at}/rader/0/beslut`, { rad: 'Planen antas.', text: 'x' })).status,
    403,
  );
  assert.equal((await secretary.post(`${at}/rader/0/beslut`, { rad: 'Något annat', text: 'x' })).status, 409);
  assert.equal((await secretary.get(`${at}/rader/1/beslut`)).status, 403, 'an empty line');
  const empty = await secretary.post(`${at}/rader/0/yrkande`, {
    rad: 'Planen antas.',
    text: 'Bifall',
    yrkarAv: '',
  });
  assert.ok(empty.status === 422 && empty.has('Skriv vem som yrkar'));
  const whole = `/moten/${meeting.id}/anteckningar/${meeting.id}`;
  await writeForm(secretary, whole, 'rad');
  assert.equal((await secretary.get(`${whole}/rader/0/beslut`)).status, 403, 'belongs to no item');
  assert.equal((await secretary.get(`${at}/rader/0/annat`)).status, 404);
  assert.equal((await secretary.get(`${at}/rader/99/beslut`)).status, 404);
});

test('all notes of a meeting are read on one page, and steps replay to the text', async () => {
  const { meeting, secretary, at } = await begun();
  await writeForm(secretary, at, '## Läget\n- **viktigt**');
  const page = await secretary.get(`/moten/${meeting.id}/anteckningar`);
  assert.ok(page.has('Läget') && page.has('viktigt') && page.has('Mötet i stort'));
  const { steps } = JSON.parse((await secretary.get(`${at}/steg?efter=0`)).html) as {
    steps: { step: object }[];
  };
  const { doc } = applied(
    emptyDoc,
    steps.map(({ step }) => Step.fromJSON(schema, step)),
  );
  assert.equal(doc.childCount, 2);
});
