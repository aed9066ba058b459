import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { bodyStore } from '../../bodies/bodies.store.ts';
import type { PersonId } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { municipalCalendar } from '../../meetings/calendar.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Visitor } from '../../platform/web/testing.ts';
import { importRoutes } from '../import.routes.tsx';
import type { LessonId } from './lesson.ts';
import { lessonStore } from './lessons.store.ts';

const database = await testDatabase();
after(() => database.close());
const handed = { calendarOf: municipalCalendar };
const door = frontDoor(database, [importRoutes(handed)]);
const today = day('2026-11-24');

const town = await asSystem(database.db, async (db) => {
  const bodies = bodyStore(db);
  const add = (name: string) => bodies.addPerson({ name });
  const body = (name: string) => bodies.addBody({ kind: 'managementTeam', name, visibility: 'public' });
  const [group, other] = [await body('Ledningsgruppen'), await body('Kulturgruppen')];
  const people = {
    secretary: await add('Alva Strand'),
    elsewhere: await add('Nils Backe'),
    member: await add('Ebba Molin'),
    administrator: await add('Kerstin Sjö'),
    auditor: await add('Runa Vik'),
    palle: await add('Pål Lindgren'),
  };
  const sit = (
    bodyId: typeof group,
    personId: PersonId,
    role: 'secretary' | 'member' | 'administrator' | 'auditor',
  ) => bodies.addMembership({ bodyId, personId, role });
  await sit(group, people.secretary, 'secretary');
  await sit(other, people.elsewhere, 'secretary');
  await sit(group, people.member, 'member');
  await sit(other, people.administrator, 'administrator');
  await sit(other, people.auditor, 'auditor');
  await bodies.addPost({ bodyId: group, title: 'Kontorschef', kind: 'other' });
  return { group, other, people };
});
const { group, people } = town;
const address = `/organ/${group}/lasregler`;
const visitors = {
  secretary: await door.as(people.secretary),
  elsewhere: await door.as(people.elsewhere),
  member: await door.as(people.member),
  administrator: await door.as(people.administrator),
  auditor: await door.as(people.auditor),
};
const lessonsInUse = () => asSystem(database.db, (db) => lessonStore(db).activeOf(group));
const idOf = async (words: string): Promise<LessonId> => {
  const found = (await lessonsInUse()).find((one) => one.words === words);
  assert.ok(found, words);
  return found.id;
};
const write = (who: Visitor, fields: Record<string, string>) =>
  who.post(`${address}/ny`, { ord: '', betyder: '', ...fields });

test('a lesson is written by hand, the register asked whom it means, and is on the page with who wrote it', async () => {
  const { secretary } = visitors;
  assert.ok((await secretary.get(address)).has('Organet har inga läsregler ännu.'));
  assert.ok((await secretary.get(`${address}/ny`)).has('Vad ska regeln gälla?'));
  const unknown = await write(secretary, { slag: 'name', ord: 'Palle', betyder: 'Kvastmakaren' });
  assert.equal(unknown.status, 422);
  assert.ok(unknown.problems().some((one) => one.includes('Ingen sådan finns')));
  const family = await write(secretary, { slag: 'name', ord: 'Palle', betyder: 'Lindgren' });
  assert.equal(family.status, 422, 'a family name alone is asked about');
  assert.ok(family.has('Pål Lindgren'));
  const chosen = { slag: 'name', ord: 'Palle', betyder: 'Lindgren', ref: `person:${people.palle}` };
  assert.equal((await write(secretary, chosen)).location, address);
  const page = await secretary.get(address);
  assert.ok(
    page.has('”Palle”') && page.has('Pål Lindgren') && page.has('Alva Strand skrev, 24 nov'),
    page.text(),
  );
});

test('a changed lesson is another one: the old is switched off and stays to be seen', async () => {
  const { secretary } = visitors;
  const id = await idOf('Palle');
  const edit = `${address}/${id}/andra`;
  const changed = await secretary.send(edit, edit, { ord: 'Pålle', betyder: 'Pål Lindgren' });
  assert.equal(changed.status, 303, changed.text());
  const page = await secretary.get(address);
  assert.ok(page.has('”Pålle”') && page.has('Avslagna') && page.has('Slogs av 24 nov'), page.text());
  assert.equal((await secretary.get(edit)).status, 404);
  const off = await secretary.post(`${address}/${await idOf('Pålle')}/sla-av`);
  assert.equal(off.status, 303);
  assert.deepEqual(await lessonsInUse(), []);
  await assert.rejects(
    asPerson(database.db, people.secretary, today, (db) =>
      sql`update reading_lesson set words = 'x'`.execute(db),
    ),
    /never rewritten/,
  );
});

test('those who do not run the body neither see nor alter its lessons; auditors only see', async () => {
  await write(visitors.administrator, { slag: 'aside', ord: 'Information från …' });
  const id = await idOf('Information från …');
  for (const who of [visitors.elsewhere, visitors.member]) {
    assert.equal((await who.get(address)).status, 403);
    assert.equal((await who.get(`${address}/ny`)).status, 403);
    assert.equal((await write(who, { slag: 'aside', ord: 'Val' })).status, 403);
    assert.equal((await who.get(`${address}/${id}/andra`)).status, 403);
    assert.ok([403, 404].includes((await who.post(`${address}/${id}/andra`, { ord: 'Val' })).status));
    assert.equal((await who.post(`${address}/${id}/sla-av`)).status, 403);
  }
  assert.ok((await visitors.auditor.get(address)).has('Information från …'));
  assert.equal((await write(visitors.auditor, { slag: 'aside', ord: 'Val' })).status, 403);
  assert.equal((await visitors.auditor.post(`${address}/${id}/sla-av`)).status, 403);
  assert.match((await door.visitor().get(address)).location ?? '', /^\/logga-in/);
  assert.equal((await lessonsInUse()).length, 1);
});

test('the database refuses by itself what the pages refuse', async () => {
  const seenBy = (who: PersonId) =>
    asPerson(database.db, who, today, async (db) => (await lessonStore(db).toldOf(group)).length);
  assert.ok((await seenBy(people.secretary)) > 0 && (await seenBy(people.auditor)) > 0);
  assert.deepEqual([await seenBy(people.elsewhere), await seenBy(people.member)], [0, 0]);
  const taught = { kind: 'aside', words: 'Val', ref: '', meaning: '' } as const;
  for (const who of [people.elsewhere, people.member, people.auditor])
    await assert.rejects(
      asPerson(database.db, who, today, (db) => lessonStore(db).teach(group, taught, { by: who })),
      /row-level security/,
    );
  const ended = await asPerson(database.db, people.elsewhere, today, async (db) =>
    lessonStore(db).switchOff(await idOf('Information från …'), people.elsewhere),
  );
  assert.equal(ended, false);
});

const minutes = (number: number) =>
  `Protokoll\nLedningsgruppen\n2026-11-${number}\n\nDörren\nBeslut: Palle får i uppdrag att måla dörren senast den 1 mars 2027.\n`;

test('what was corrected is asked about after acceptance, kept only when ticked, and used the next time', async () => {
  const { secretary } = visitors;
  const first = await handIn(10);
  await choosePalle(first);
  const accepted = await secretary.send(first, `${first}/godkann`, { obesvarade: 'ja' });
  assert.equal(accepted.location, `${first}/larde`, accepted.text());
  const asked = await secretary.get(`${first}/larde`);
  assert.ok(asked.has('”Palle” är Pål Lindgren'));
  assert.equal(asked.form(`${first}/larde`)['lar'], undefined, 'a name of a person is not ticked beforehand');
  for (const who of [visitors.elsewhere, visitors.member])
    assert.equal((await who.get(`${first}/larde`)).status, 404);
  const unticked = await secretary.post(`${first}/larde`);
  assert.match(unticked.location ?? '', /^\/moten\//);
  assert.ok(!(await lessonsInUse()).some((one) => one.words === 'Palle'));
  const key = /name="lar"[^>]* value="([^"]+)"/.exec(asked.html)?.[1];
  assert.ok(key, asked.html.slice(-1500));
  await secretary.post(`${first}/larde`, { lar: key });
  const page = await secretary.get(address);
  assert.ok(page.has('Alva Strand rättade anteckningar-10.txt'), page.text());

  const second = await handIn(11);
  const shown = await secretary.get(second);
  assert.ok(shown.has('Läsregler som användes') && shown.has('”Palle” är Pål Lindgren'), shown.text());
  const done = await secretary.send(second, `${second}/godkann`, { obesvarade: 'ja' });
  assert.match(done.location ?? '', /^\/moten\//, 'there is nothing new to ask about');
  const owned = await sql<{ n: number }>`
    select count(*) as n from assignment where owner_person_id = ${people.palle}`.execute(database.db);
  assert.equal(owned.rows[0]?.n, 2);
  const used = (await asSystem(database.db, (db) => lessonStore(db).toldOf(group))).find(
    (one) => one.words === 'Palle',
  );
  assert.deepEqual([used?.usedOn, (used?.used ?? 0) > 0], [today, true]);
});

async function handIn(number: number): Promise<string> {
  const file = { field: 'fil', name: `anteckningar-${number}.txt`, bytes: minutes(number) };
  const begun = await visitors.secretary.upload('/las-in', {}, [file]);
  assert.equal(begun.status, 303, begun.text());
  return begun.location ?? '';
}

/** The person says on the item's page whom "Palle" means: looks for the name, then chooses. */
async function choosePalle(reading: string): Promise<void> {
  const item = `${reading}/punkter/1`;
  const { secretary } = visitors;
  const fields = (await secretary.get(item)).form(item);
  const name = Object.keys(fields).find((one) => one.endsWith('.ownerText'));
  assert.ok(name, JSON.stringify(fields));
  await secretary.post(item, { ...fields, [name]: 'Pål Lindgren' });
}
