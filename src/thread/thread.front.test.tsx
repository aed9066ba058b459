import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { renderToString } from 'preact-render-to-string';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { migrate, migrationNames } from '../platform/sql/migrate.ts';
import type { Database, Db } from '../platform/sql/pool.ts';
import { asPerson, asSystem, asVisitor } from '../platform/sql/transaction.ts';
import type { KnotFace, KnotId } from './knot.ts';
import { ThreadPanel } from './panel.view.tsx';
import { tellersByKind } from './teller.ts';
import { threadStore } from './thread.store.ts';

const today = day('2026-11-24');
const noTellers = tellersByKind([]);

async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await testDatabase();
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

const face = (id: string, more: Partial<KnotFace> & Pick<KnotFace, 'kind' | 'title'>): KnotFace => ({
  id: id as KnotId,
  address: `/${more.kind}/${id}`,
  state: 'open',
  day: null,
  bodyId: null,
  visibility: 'internal',
  ...more,
});

/** A board with its secretary, a stranger, and one knot of each visibility on the board's thread. */
async function municipality(db: Db) {
  const board = newId<'body'>();
  const secretary = newId<'person'>();
  const stranger = newId<'person'>();
  const knots = { draft: newId(), body: newId(), internal: newId(), public: newId() };
  await asSystem(db, async (db) => {
    const thread = threadStore(db);
    await thread.hang(face(board, { kind: 'body', title: 'Socialnämnden', visibility: 'public' }));
    await sql`insert into body (id, kind, name) values (${board}, 'committee', 'Socialnämnden')`.execute(db);
    for (const [id, name] of [
      [secretary, 'Alva Strand'],
      [stranger, 'Nils Backe'],
    ] as const) {
      await thread.hang(face(id, { kind: 'person', title: name }));
      await sql`insert into person (id, name) values (${id}, ${name})`.execute(db);
    }
    await sql`insert into membership (id, body_id, person_id, role, valid_from)
      values (${newId()}, ${board}, ${secretary}, 'secretary', '2026-01-01')`.execute(db);
    for (const visibility of ['draft', 'body', 'internal', 'public'] as const) {
      const title = `Uppdrag ${visibility}`;
      await thread.hang(face(knots[visibility], { kind: 'assignment', title, bodyId: board, visibility }));
    }
    const from = (result: KnotId) => ({ source: knots.public, result, kind: 'splits' }) as const;
    await thread.tie(from(knots.draft), from(knots.body), from(knots.internal));
  });
  return { board: board as BodyId, secretary: secretary as PersonId, stranger: stranger as PersonId, knots };
}

async function seen(db: Db): Promise<string[]> {
  const rows = await sql<{ visibility: string }>`
    select visibility from knot where kind = 'assignment' order by visibility`.execute(db);
  return rows.rows.map((row) => row.visibility);
}

test('drafts and internal matters are invisible to those who may not see them, in lists and thread alike', () =>
  withDatabase(async ({ db }) => {
    const { secretary, stranger, knots } = await municipality(db);
    assert.deepEqual(await asPerson(db, secretary, today, seen), ['body', 'draft', 'internal', 'public']);
    assert.deepEqual(await asPerson(db, stranger, today, seen), ['internal', 'public']);
    assert.deepEqual(await asVisitor(db, undefined, today, seen), ['public']);
    const threadLength = (visitor: Db) =>
      threadStore(visitor)
        .threadOf(knots.public, noTellers, today, 'sv')
        .then((thread) => thread?.ties.length);
    assert.equal(await asPerson(db, secretary, today, threadLength), 3);
    assert.equal(await asPerson(db, stranger, today, threadLength), 1);
    assert.equal(await asVisitor(db, undefined, today, threadLength), 0);
  }));

test('a secretary whose membership has ended no longer sees the board’s drafts', () =>
  withDatabase(async ({ db }) => {
    const { secretary } = await municipality(db);
    await asSystem(db, (db) => sql`update membership set valid_until = '2026-11-23'`.execute(db));
    assert.deepEqual(await asPerson(db, secretary, today, seen), ['internal', 'public']);
    assert.deepEqual(await asPerson(db, secretary, day('2026-11-23'), seen), [
      'body',
      'draft',
      'internal',
      'public',
    ]);
  }));

test('nobody who is not signed in can write, and memberships are ended, never rewritten', () =>
  withDatabase(async ({ db }) => {
    const { secretary } = await municipality(db);
    const knot = face(newId(), { kind: 'document', title: 'Ett dokument' });
    await assert.rejects(
      asVisitor(db, undefined, today, (db) => threadStore(db).hang(knot)),
      /row-level security/,
    );
    await asPerson(db, secretary, today, (db) => threadStore(db).hang(knot));
    const rewrite = (db: Db) => sql`update membership set role = 'chair'`.execute(db);
    await assert.rejects(asPerson(db, secretary, today, rewrite), /added to, never changed/);
  }));

test('every change of a membership is in the log, with who and what before and after', () =>
  withDatabase(async ({ db }) => {
    const { secretary } = await municipality(db);
    await asPerson(db, secretary, today, (db) =>
      sql`update membership set valid_until = '2026-12-31'`.execute(db),
    );
    const rows = await sql<{
      person_id: string;
      before: { valid_until: null };
      after: { valid_until: string };
    }>`
      select person_id, before, after from audit_entry where noun = 'membership' and action = 'update'`.execute(
      db,
    );
    assert.equal(rows.rows[0]?.person_id, secretary);
    assert.equal(rows.rows[0]?.before.valid_until, null);
    assert.equal(rows.rows[0]?.after.valid_until, '2026-12-31');
    await assert.rejects(sql`delete from audit_entry`.execute(db), /added to, never changed/);
  }));

test('the panel shows the way down with links, and migrating twice applies nothing', () =>
  withDatabase(async ({ db }) => {
    const { secretary, knots } = await municipality(db);
    const thread = await asPerson(db, secretary, today, (db) =>
      threadStore(db).threadOf(knots.public, noTellers, today, 'sv'),
    );
    assert.ok(thread);
    const html = renderToString(<ThreadPanel thread={thread} tellers={noTellers} />);
    assert.match(html, new RegExp(`<a[^>]*href="/assignment/${knots.body}"[^>]*>Uppdrag body</a>`));
    assert.match(html, /Inget knutet ovanför ännu/);
    assert.deepEqual(await migrate(db), []);
    assert.ok((await migrationNames()).length >= 4);
  }));
