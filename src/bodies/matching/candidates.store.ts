import { sql } from 'kysely';
import type { BodyId, PersonId, PostId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { judgeBody, judgePerson, judgePost, ranked } from '../matching.ts';
import type { BodyCandidate, Match, PersonCandidate, PostCandidate } from '../matching.ts';

type Context = { readonly bodyId?: BodyId | undefined; readonly day?: Day | undefined };
type Found<Candidate, Ident> = Candidate & { text: string; id: Ident; shown: string };

/** The branch of the organisation that a body lives in: its parent's, unless that is the council over all. */
const branchOf = (bodyId: BodyId | undefined) => sql`(
  select body_branch(coalesce(
    (select p.id from body b join body p on p.id = b.parent_id
     where b.id = ${bodyId ?? null}::uuid and p.kind not in ('municipality', 'council', 'executiveBoard')),
    ${bodyId ?? null}::uuid)) as id)`;
const asked = (texts: readonly string[]) => sql`unnest(${[...new Set(texts)]}::text[]) t(text)`;

/** Bodies are few: every one is looked at, so that codes and short forms are found too. */
export async function matchesOfBodies(db: Db, texts: readonly string[], context: Context) {
  if (texts.length === 0) return new Map<string, Match<BodyId>[]>();
  const found = await sql<Found<BodyCandidate, BodyId>>`
    with near as materialized ${branchOf(context.bodyId)},
    known as materialized (
      select b.id, b.name, b.kind, b.code, p.code as parent_code, b.id in (select id from near) as near,
        coalesce((select array_agg(alias) from body_alias a where a.body_id = b.id), '{}') as aliases
      from body b left join body p on p.id = b.parent_id)
    select t.text, k.id, k.name as shown, k.name, k.kind, k.code, k.parent_code as "parentCode", k.aliases, k.near,
      k.id is not distinct from ${context.bodyId ?? null}::uuid as own, l.likeness
    from ${asked(texts)} cross join known k
    cross join lateral (select similarity(k.name, t.text) as likeness) l
    where l.likeness > 0.2 or length(t.text) <= 8 or word_similarity(t.text, k.name) > 0.35
      or exists (select from unnest(k.aliases) a(alias) where similarity(a.alias, t.text) > 0.5)`.execute(db);
  return gathered(texts, found.rows, judgeBody);
}

/** People are many: the trigram index finds the likely ones. */
export async function matchesOfPeople(db: Db, texts: readonly string[], context: Context) {
  if (texts.length === 0) return new Map<string, Match<PersonId>[]>();
  const day = sql`coalesce(${context.day ?? null}::date, current_date)`;
  const found = await sql<Found<PersonCandidate, PersonId>>`
    with members as materialized (
      select person_id from members_on(${day}) where body_id = ${context.bodyId ?? null}::uuid and person_id is not null),
    near as materialized (
      select t.text, c.id from ${asked(texts)}
      cross join lateral (
        (select n.id from person n where n.name % t.text order by similarity(n.name, t.text) desc limit 20)
        union (select n.id from person n where t.text <% n.name order by word_similarity(t.text, n.name) desc limit 40)
        union (select a.person_id from person_alias a where lower(a.alias) = lower(t.text) limit 20)) c)
    select c.text, n.id, n.name as shown, n.name, n.party, similarity(n.name, c.text) as likeness,
      n.id in (select person_id from members) as member,
      coalesce((select jsonb_agg(jsonb_build_object('alias', a.alias, 'body', b.name,
          'here', coalesce(a.body_id = ${context.bodyId ?? null}::uuid, false)))
        from person_alias a left join body b on b.id = a.body_id where a.person_id = n.id), '[]') as aliases
    from near c join person n on n.id = c.id`.execute(db);
  return gathered(texts, found.rows, judgePerson);
}

/** Posts by title and unit; the title may stand in any form inside a longer phrase. */
export async function matchesOfPosts(db: Db, texts: readonly string[], context: Context) {
  if (texts.length === 0) return new Map<string, Match<PostId>[]>();
  const day = sql`coalesce(${context.day ?? null}::date, current_date)`;
  const found = await sql<Found<PostCandidate, PostId>>`
    with near as materialized ${branchOf(context.bodyId)},
    members as materialized (
      select post_id from members_on(${day}) where body_id = ${context.bodyId ?? null}::uuid and post_id is not null),
    known as materialized (
      select p.id, p.title, p.kind, b.name as body, p.body_id in (select id from near) as near,
        p.id in (select post_id from members) as member,
        coalesce((select array_agg(alias) from body_alias a where a.body_id = b.id), '{}') as aliases
      from post p join body b on b.id = p.body_id)
    select t.text, c.id, c.title || ', ' || c.body as shown, c.title, c.kind, c.body, c.aliases as "bodyAliases",
      c.near, c.member, c.likeness
    from ${asked(texts)} cross join lateral (
      select k.*, similarity(k.title, t.text) as likeness from known k
      where word_similarity(k.title, t.text) > 0.5 or similarity(k.title, t.text) > 0.4
        or (k.kind = 'headOfAdministration' and t.text ilike '%förvaltningschef%')
      order by similarity(k.title || ' ' || k.body, t.text) + case when k.near or k.member then 0.3 else 0 end desc
      limit 60) c`.execute(db);
  return gathered(texts, found.rows, judgePost);
}

function gathered<Candidate, Ident extends string>(
  texts: readonly string[],
  rows: readonly Found<Candidate, Ident>[],
  judge: (text: string, candidate: Candidate) => { score: number; why: string } | undefined,
): Map<string, Match<Ident>[]> {
  const suggestions = new Map<string, Match<Ident>[]>(texts.map((text) => [text, []]));
  for (const row of rows) {
    const judged = judge(row.text, row);
    if (judged) suggestions.get(row.text)?.push({ id: row.id, name: row.shown, ...judged });
  }
  return new Map([...suggestions].map(([text, matches]) => [text, ranked(matches)]));
}
