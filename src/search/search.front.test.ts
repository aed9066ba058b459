import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import type { BodyId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asPerson, asSystem, asVisitor } from '../platform/sql/transaction.ts';
import { bodyStore } from '../bodies/bodies.store.ts';
import type { KnotFace, Visibility } from '../thread/knot.ts';
import { threadStore } from '../thread/thread.store.ts';
import { searchStore } from './search.store.ts';

const today = day('2026-11-24');
const database = await testDatabase();
after(() => database.close());
const { db } = database;

const face = (title: string, bodyId: BodyId | null, more: Partial<KnotFace> = {}): KnotFace => ({
  id: newId(),
  kind: 'assignment',
  title,
  address: '/uppdrag/x',
  state: 'open',
  day: day('2026-10-01'),
  bodyId,
  visibility: 'internal',
  ...more,
});

const { board, secretary, stranger, auditor } = await asSystem(db, async (system) => {
  const bodies = bodyStore(system);
  const board = await bodies.addBody({ kind: 'committee', name: 'Socialnämnden', visibility: 'public' });
  const [secretary, stranger, auditor] = [
    await bodies.addPerson({ name: 'Alva Strand' }),
    await bodies.addPerson({ name: 'Nils Backe' }),
    await bodies.addPerson({ name: 'Gun Rev' }),
  ];
  await bodies.addMembership({ bodyId: board, personId: secretary, role: 'secretary' });
  await bodies.addMembership({ bodyId: board, personId: auditor, role: 'auditor' });
  const thread = threadStore(system);
  for (const visibility of ['draft', 'body', 'internal', 'public'] as Visibility[])
    await thread.hang(
      face(`Fältarbete vid tullhuset, ${visibility}`, board, {
        visibility,
        ...(visibility === 'draft' && { authorId: stranger }),
      }),
    );
  await thread.hang(
    face('Återrapportera uppdraget om telefonväxeln', board, {
      searchText: 'Protokollet nämner SON 2024/132.',
    }),
    face('Kvalitetsuppdrag för hemtjänsten', board, { kind: 'goal', day: day('2025-03-01') }),
    face('Beslutet om förskolan', null, { kind: 'decision' }),
  );
  return { board, secretary, stranger, auditor };
});

const titles =
  (words: string, more = {}) =>
  async (at: Db) =>
    (await searchStore(at).search({ words, ...more }, { size: 25, offset: 0 })).hits.map(
      (hit) => hit.knot.title,
    );

const seenByPolicy = async (at: Db) => {
  const rows = await sql<{ title: string }>`select title from knot where title like 'Fältarbete%'`.execute(
    at,
  );
  return rows.rows.map((row) => row.title).sort();
};

test('a search finds what its asker may see, and neither more nor less than lists do', async () => {
  const found = titles('fältarbete');
  for (const person of [secretary, stranger, auditor]) {
    const [hits, policy] = await asPerson(db, person, today, async (at) => [
      await found(at),
      await seenByPolicy(at),
    ]);
    assert.deepEqual(hits.sort(), policy);
  }
  assert.equal((await asPerson(db, secretary, today, found)).length, 4);
  assert.deepEqual(await asVisitor(db, undefined, today, found), ['Fältarbete vid tullhuset, public']);
  const total = await asVisitor(
    db,
    undefined,
    today,
    async (at) => (await searchStore(at).search({ words: 'fältarbete' }, { size: 25, offset: 0 })).total,
  );
  assert.equal(total, 1);
});

test('inflected, compound, prefixed and misspelt words are found', async () => {
  const as = (words: string) => asPerson(db, secretary, today, titles(words));
  assert.ok((await as('uppdrag')).includes('Återrapportera uppdraget om telefonväxeln'));
  assert.ok((await as('uppdraget')).includes('Återrapportera uppdraget om telefonväxeln'));
  assert.ok((await as('beslut')).includes('Beslutet om förskolan'));
  assert.ok((await as('protokoll')).includes('Återrapportera uppdraget om telefonväxeln'));
  assert.ok((await as('telefonvexeln')).includes('Återrapportera uppdraget om telefonväxeln'));
  assert.ok((await as('hemtjäns')).includes('Kvalitetsuppdrag för hemtjänsten'));
  assert.ok((await as('SON 2024/132')).includes('Återrapportera uppdraget om telefonväxeln'));
});

test('hits are filtered by kind, body and year, and what was met is marked in its context', async () => {
  const as = (words: string, more: object) => asPerson(db, secretary, today, titles(words, more));
  assert.deepEqual(await as('hemtjänsten', { kind: 'goal' }), ['Kvalitetsuppdrag för hemtjänsten']);
  assert.deepEqual(await as('hemtjänsten', { kind: 'decision' }), []);
  assert.deepEqual(await as('hemtjänsten', { year: 2026 }), []);
  assert.deepEqual(await as('förskolan', { bodyId: board }), []);
  const answer = await asPerson(db, secretary, today, (at) =>
    searchStore(at).search({ words: 'protokollet' }, { size: 25, offset: 0 }),
  );
  assert.ok((answer.hits[0]?.context ?? '').includes('\u0002Protokollet\u0003'));
});

test('a question of signs alone, or of markup, is answered with nothing and breaks nothing', async () => {
  assert.deepEqual(await asPerson(db, secretary, today, titles("';--&|!:*")), []);
  assert.deepEqual(await asPerson(db, secretary, today, titles('<script>')), []);
});
