import { sql } from 'kysely';
import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { titleOf } from '../assignment.ts';
import type { RegisterRow } from './register.ts';
import type { AssignmentRow } from '../rows.ts';

/** What a list reads of an assignment before its names are known. */
export type ListedRow = Pick<
  AssignmentRow,
  | 'id'
  | 'what'
  | 'parent_id'
  | 'state'
  | 'closed_on'
  | 'given_on'
  | 'due_on'
  | 'due_text'
  | 'next_due_on'
  | 'open_ended_because'
  | 'review_on'
  | 'owner_text'
  | 'owner_post_id'
  | 'owner_person_id'
  | 'given_by_body_id'
  | 'unit_id'
> & { readonly receiver_id: BodyId | null; readonly is_split: boolean };

type Owners = ReadonlyMap<string, Owner>;
type Owner = { readonly body_id: string; readonly holder: string | null; readonly held: boolean };
type Names = ReadonlyMap<string, string>;

/** Rows with the names they mention: posts with today's holders, people, bodies and units. */
export async function named(db: Db, rows: readonly ListedRow[], today: Day): Promise<RegisterRow[]> {
  const owners = await ownersOf(db, distinct(rows.map((row) => row.owner_post_id)), today);
  const mentioned = rows.flatMap((row) => [
    row.owner_post_id ?? row.owner_person_id,
    row.given_by_body_id,
    row.receiver_id,
    row.unit_id,
  ]);
  const units = [...owners.values()].map((owner) => owner.body_id);
  const names = await namesOf(db, distinct([...mentioned, ...units]));
  return rows.map((row) => toRegisterRow(row, owners, names));
}

const distinct = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id): id is string => typeof id === 'string')),
];

async function ownersOf(db: Db, posts: readonly string[], today: Day): Promise<Owners> {
  if (posts.length === 0) return new Map();
  // NOTE a post is held also where its holder is not named to the reader
  const found = await sql<Owner & { id: string }>`
    select p.id, p.body_id, held.title as holder, held.post_id is not null as held
    from post p left join lateral (
      select h.post_id, k.title from post_holding h left join knot k on k.id = h.person_id
      where h.post_id = p.id and h.withdrawn_because is null
        and coalesce(h.valid_from, '-infinity') <= ${today} and coalesce(h.valid_until, 'infinity') >= ${today}
      order by h.acting desc, h.valid_from desc nulls last limit 1) held on true
    where p.id = any(${posts}::uuid[])`.execute(db);
  return new Map(found.rows.map((row) => [row.id, row]));
}

async function namesOf(db: Db, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: string; title: string }>`
    select id, title from knot where id = any(${ids}::uuid[])`.execute(db);
  return new Map(found.rows.map((row) => [row.id, row.title]));
}

function toRegisterRow(row: ListedRow, owners: Owners, names: Names): RegisterRow {
  const owner = row.owner_post_id ? owners.get(row.owner_post_id) : undefined;
  const nameOf = (id: string | null | undefined) => (id ? names.get(id) : undefined);
  const unit = nameOf(row.unit_id ?? owner?.body_id);
  return {
    id: row.id,
    title: titleOf(row.what, row.parent_id ? unit : undefined),
    isSplit: row.is_split,
    state: row.state,
    closedOn: row.closed_on ?? undefined,
    givenOn: row.given_on ?? undefined,
    dueOn: row.due_on ?? undefined,
    dueText: row.due_text,
    nextDueOn: row.next_due_on ?? undefined,
    openEndedBecause: row.open_ended_because,
    reviewOn: row.review_on ?? undefined,
    ownerText: row.owner_text,
    owner: nameOf(row.owner_post_id ?? row.owner_person_id),
    holder: owner?.holder ?? undefined,
    isVacant: owner !== undefined && !owner.held,
    givenBy: nameOf(row.given_by_body_id),
    receiver: nameOf(row.receiver_id),
    unit,
  };
}
