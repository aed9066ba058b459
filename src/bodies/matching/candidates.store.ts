import { sql } from 'kysely';
import type { BodyId, PostId } from '../../kernel/actor.ts';
import { yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { BodyKind, PostKind } from '../body.ts';
import type { Match } from '../matching.ts';
import { judgeBody, shortFormsOf } from './body.ts';
import type { BodyCandidate, Judged } from './body.ts';
import { branchOf, onDay } from './branch.store.ts';
import type { MatchContext } from './context.ts';
import { gathered } from './gathered.ts';
import { finder } from './likeness.ts';
import { judgePost } from './post.ts';
import type { PostCandidate } from './post.ts';
import { acronym } from './short.ts';
import { wordsFor } from './stems.ts';
import type { Words } from './stems.ts';

type Period = { valid_from: Day | null; valid_until: Day | null };
type BodyRow = Period & {
  id: BodyId;
  name: string;
  kind: BodyKind;
  code: string | null;
  parent_code: string | null;
  aliases: string[];
  near: boolean;
};
type PostRow = Period & {
  id: PostId;
  title: string;
  kind: PostKind;
  body: string;
  aliases: string[];
  near: boolean;
  member: boolean;
  holder: string | null;
};

/** Bodies are few: all are read once, and an index of their words and short forms says which ones to judge. */
export async function matchesOfBodies(db: Db, texts: readonly string[], context: MatchContext) {
  if (texts.length === 0) return new Map<string, Match<BodyId>[]>();
  const { rows } = await sql<BodyRow>`
    with near as materialized ${branchOf(context.bodyId)}
    select b.id, b.name, b.kind, b.code, p.code as parent_code, b.valid_from, b.valid_until,
      b.id in (select id from near) as near, coalesce(a.aliases, '{}') as aliases
    from body b left join body p on p.id = b.parent_id
    left join (select body_id, array_agg(alias) as aliases from body_alias group by body_id) a on a.body_id = b.id`.execute(
    db,
  );
  const known = rows.map((row) => ({ id: row.id, name: row.name, is: toBody(row, context) }));
  const find = finder(known, ({ is }) => ({
    keys: [...is.name.stems, ...shortFormsOf(is), ...is.aliases.map((one) => one.plain)],
    bare: [is.name.bare],
  }));
  return judged(texts, find, judgeBody);
}

const toBody = (row: BodyRow, { bodyId, day }: MatchContext): BodyCandidate => ({
  name: wordsFor(row.name),
  kind: row.kind,
  code: row.code === null ? null : wordsFor(row.code),
  parentCode: row.parent_code === null ? null : wordsFor(row.parent_code),
  aliases: row.aliases.map(wordsFor),
  near: row.near,
  own: row.id === bodyId,
  away: awayOn(row, day),
});

function awayOn(period: Period, day: Day | undefined): BodyCandidate['away'] {
  if (!day) return null;
  if (period.valid_until !== null && period.valid_until < day) return { ended: yearOf(period.valid_until) };
  return period.valid_from !== null && period.valid_from > day ? { begins: yearOf(period.valid_from) } : null;
}

/** Posts by title and unit, each with who held it on the day; the title may stand in any form inside a longer phrase. */
export async function matchesOfPosts(db: Db, texts: readonly string[], context: MatchContext) {
  if (texts.length === 0) return new Map<string, Match<PostId>[]>();
  const day = onDay(context.day);
  const { rows } = await sql<PostRow>`
    with near as materialized ${branchOf(context.bodyId)}
    select p.id, p.title, p.kind, b.name as body, p.valid_from, p.valid_until, p.body_id in (select id from near) as near,
      m.post_id is not null as member, coalesce(a.aliases, '{}') as aliases, h.name as holder
    from post p join body b on b.id = p.body_id
    left join (select body_id, array_agg(alias) as aliases from body_alias group by body_id) a on a.body_id = b.id
    left join (select distinct post_id from members_on(${day})
      where body_id = ${context.bodyId ?? null}::uuid) m on m.post_id = p.id
    left join (select h.post_id, string_agg(n.name, ' och ' order by n.name) as name from post_holding h join person n on n.id = h.person_id
      where h.withdrawn_because is null
        and coalesce(h.valid_from, '-infinity') <= ${day} and coalesce(h.valid_until, 'infinity') >= ${day}
      group by h.post_id) h on h.post_id = p.id`.execute(db);
  const known = rows.map((row) => ({
    id: row.id,
    name: `${row.title}, ${row.body}`,
    is: toPost(row, context.day),
  }));
  const find = finder(known, ({ is }) => ({
    keys: [
      ...is.title.stems,
      acronym(is.title.text),
      ...(is.kind === 'headOfAdministration' ? ['förvaltningschef', 'fc'] : []),
    ],
    bare: [is.title.bare],
  }));
  return judged(texts, find, judgePost);
}

const toPost = (row: PostRow, day: Day | undefined): PostCandidate => ({
  title: wordsFor(row.title),
  kind: row.kind,
  body: wordsFor(row.body),
  bodyAliases: row.aliases.map(wordsFor),
  near: row.near,
  member: row.member,
  holder: row.holder,
  ended: day && row.valid_until !== null && row.valid_until < day ? yearOf(row.valid_until) : null,
});

type Known<Ident, Candidate> = { readonly id: Ident; readonly name: string; readonly is: Candidate };

function judged<Ident extends string, Candidate>(
  texts: readonly string[],
  find: (keys: readonly string[], bareText: string) => Known<Ident, Candidate>[],
  judge: (said: Words, candidate: Candidate) => Judged | undefined,
): Map<string, Match<Ident>[]> {
  return gathered(texts, (text) => {
    const said = wordsFor(text);
    return find(keysOf(said), said.bare).flatMap(({ id, name, is }) => {
      const judgement = judge(said, is);
      return judgement ? [{ id, name, ...judgement }] : [];
    });
  });
}

/** What a text may be found by: its words, itself without spaces, itself as an alias; all in genitive too. */
const keysOf = (said: Words): string[] => [
  ...said.stems,
  ...[said.tight, said.plain].flatMap((one) => [one, one.replace(/s$/, '')]),
];
