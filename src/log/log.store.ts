import { sql } from 'kysely';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { KnotId } from '../thread/knot.ts';
import type { Action, Entry, Noun, Row } from './entry.ts';

export type LogFilter = {
  readonly noun?: Noun | undefined;
  readonly without?: readonly Noun[] | undefined;
  readonly personId?: Id<'person'> | undefined;
  /** Days are whole days in Sweden, both included. */
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly aboutId?: KnotId | undefined;
};
/** A page ends before the entry of this number; undefined for the newest page. */
export type LogPage = { readonly before: string | undefined; readonly size: number };
export type FoundEntries = { readonly entries: readonly Entry[]; readonly hasOlder: boolean };

type Found = {
  id: string;
  at: Date;
  person_id: string | null;
  person_name: string | null;
  action: Action;
  noun: Noun;
  before: Row | null;
  after: Row | null;
  about_id: KnotId | null;
  about_title: string | null;
  about_address: string | null;
};

/** Reading the log; row level security says which entries there are for whom. */
export const logStore = (db: Db) => ({
  /** Entries, newest first. Each page is one walk along an index, however long the log. */
  async entries(filter: LogFilter, { before, size }: LogPage): Promise<FoundEntries> {
    const found = await sql<Found>`
      select e.*, p.title as person_name, k.title as about_title, k.address as about_address
      from (
        select id::text, id as number, at, person_id, action, noun, about_id,
          before - 'extracted' as before, after - 'extracted' as after
        from audit_entry where ${conditionOf(filter, before)}
        order by number desc limit ${size + 1}) e
      left join knot p on p.id = e.person_id
      left join knot k on k.id = e.about_id
      order by e.number desc`.execute(db);
    return { entries: found.rows.slice(0, size).map(toEntry), hasOlder: found.rows.length > size };
  },
  /** Whoever has changed anything, by name: one look-up a person along the index, not one an entry. */
  async whoHasWritten(): Promise<{ id: string; name: string }[]> {
    const found = await sql<{ id: string; name: string }>`
      with recursive who as (
        (select person_id from audit_entry where person_id is not null order by person_id limit 1)
        union all
        select (select a.person_id from audit_entry a where a.person_id > who.person_id order by a.person_id limit 1)
        from who where who.person_id is not null)
      select k.id, k.title as name from who join knot k on k.id = who.person_id order by k.title, k.id`.execute(
      db,
    );
    return found.rows;
  },
});

/** What the program counts out by itself is no change that anybody made; a new password shows as a new version alone. */
const tellsSomething = sql`(action <> 'update' or noun = 'account'
  or before - array['version', 'next_due_on', 'seen_body_id'] <> after - array['version', 'next_due_on', 'seen_body_id'])`;

function conditionOf(
  { noun, without, personId, from, until, aboutId }: LogFilter,
  before: string | undefined,
) {
  const all = [
    tellsSomething,
    ...(before ? [sql`id < ${before}::bigint`] : []),
    ...(noun ? [sql`noun = ${noun}`] : []),
    ...(without ? [sql`noun <> all(${[...without]}::text[])`] : []),
    ...(personId ? [sql`person_id = ${personId}`] : []),
    ...(aboutId ? [sql`about_id = ${aboutId}`] : []),
    ...(from ? [sql`at >= ${from}::date::timestamp at time zone 'Europe/Stockholm'`] : []),
    ...(until ? [sql`at < (${until}::date + 1)::timestamp at time zone 'Europe/Stockholm'`] : []),
  ];
  return sql.join(all, sql` and `);
}

const toEntry = (row: Found): Entry => ({
  id: row.id,
  at: row.at,
  person:
    row.person_id !== null && row.person_name !== null
      ? { id: row.person_id, name: row.person_name }
      : undefined,
  byProgram: row.person_id === null,
  action: row.action,
  noun: row.noun,
  about:
    row.about_id !== null && row.about_title !== null && row.about_address !== null
      ? { id: row.about_id, title: row.about_title, address: row.about_address }
      : undefined,
  before: row.before ?? undefined,
  after: row.after ?? undefined,
});
