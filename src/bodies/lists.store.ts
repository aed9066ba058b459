import { sql } from 'kysely';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { BodyKind } from './body.ts';
import type { PeopleQuery, PersonInList } from './people.store.ts';

export type BodiesQuery = {
  readonly words: string;
  readonly kind: BodyKind | undefined;
  readonly sort: 'name' | 'kind' | 'members';
  readonly order: 'asc' | 'desc';
  readonly offset: number;
  readonly size: number;
};
/** A body in a list, with how many sit in it today. */
export type BodyInList = {
  readonly id: BodyId;
  readonly name: string;
  readonly kind: BodyKind;
  readonly code: string | null;
  readonly parentId: BodyId | null;
  readonly parentName: string | null;
  readonly members: number;
};

const pattern = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
const direction = (order: 'asc' | 'desc') => sql.raw(order === 'desc' ? 'desc' : 'asc');

/** One page of the bodies that fit, and how many there are in all. */
export async function bodiesInList(db: Db, query: BodiesQuery, today: Day) {
  const like = pattern(query.words);
  const by = { name: sql`b.name`, kind: sql`b.kind`, members: sql`members` }[query.sort];
  const found = await sql<BodyInList & { total: number }>`
    select b.id, b.name, b.kind, b.code, b.parent_id as "parentId", p.name as "parentName",
      (select count(*) from membership m where m.body_id = b.id and m.withdrawn_because is null
        and coalesce(m.valid_from, '-infinity') <= ${today}::date
        and coalesce(m.valid_until, 'infinity') >= ${today}::date)::int as members,
      count(*) over ()::int as total
    from body b left join body p on p.id = b.parent_id
    where (${query.kind ?? null}::text is null or b.kind = ${query.kind ?? null})
      and (${query.words} = '' or b.name ilike ${like} or b.code ilike ${like}
        or exists (select from body_alias a where a.body_id = b.id and a.alias ilike ${like}))
    order by ${by} ${direction(query.order)}, b.name, b.id
    limit ${query.size} offset ${query.offset}`.execute(db);
  return { rows: found.rows, total: found.rows[0]?.total ?? 0 };
}

/** One page of the people that fit, with what they are today, and how many there are in all. */
export async function peopleInList(db: Db, query: PeopleQuery, today: Day) {
  const like = pattern(query.words);
  const by = { name: sql`n.name`, party: sql`n.party` }[query.sort];
  const found = await sql<{
    id: PersonId;
    name: string;
    party: string | null;
    email: string | null;
    version: number;
    posts: string[] | null;
    bodies: string[] | null;
    total: number;
  }>`
    with page as (
      select n.*, count(*) over ()::int as total, row_number() over (order by ${by} ${direction(query.order)} nulls last, n.name, n.id) as at
      from person n
      where ${query.words} = '' or n.name ilike ${like}
        or exists (select from person_alias a where a.person_id = n.id and a.alias ilike ${like})
      order by at limit ${query.size} offset ${query.offset})
    select page.*, held.posts, sits.bodies from page
    left join lateral (
      select array_agg(p.title || ', ' || b.name order by p.title) as posts
      from post_holding h join post p on p.id = h.post_id join body b on b.id = p.body_id
      where h.person_id = page.id and h.withdrawn_because is null
        and coalesce(h.valid_from, '-infinity') <= ${today}::date
        and coalesce(h.valid_until, 'infinity') >= ${today}::date) held on true
    left join lateral (
      select array_agg(m.role || ':' || b.name order by b.name) as bodies
      from membership m join body b on b.id = m.body_id
      where m.person_id = page.id and m.withdrawn_because is null
        and coalesce(m.valid_from, '-infinity') <= ${today}::date
        and coalesce(m.valid_until, 'infinity') >= ${today}::date) sits on true
    order by page.at`.execute(db);
  const rows = found.rows.map((row): PersonInList => ({
    id: row.id,
    name: row.name,
    party: row.party ?? undefined,
    email: row.email ?? undefined,
    version: row.version,
    posts: row.posts ?? [],
    roles: row.bodies ?? [],
  }));
  return { rows, total: found.rows[0]?.total ?? 0 };
}
