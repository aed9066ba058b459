import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { formalNames } from './nicknames.ts';
import { judgePerson, saidPerson } from './person.ts';
import type { PersonCandidate, SaidPerson } from './person.ts';
import { bare } from './stems.ts';
import type { Match } from '../matching.ts';
import type { MatchContext } from './context.ts';
import { onDay } from './branch.store.ts';
import { gathered } from './gathered.ts';

/** A name as it stands in a document, with what the document tells of it elsewhere. */
export type NameSaid = string | ({ readonly text: string } & Partial<Pick<SaidPerson, 'party' | 'role'>>);
type Found = PersonCandidate & { id: PersonId };

/** People are many: an index finds the likely ones, and only those are read and judged. */
export async function matchesOfPeople(db: Db, names: readonly NameSaid[], context: MatchContext) {
  const asked = new Map(
    names.map((one) => {
      const { text, ...told } = typeof one === 'string' ? { text: one } : one;
      return [text, saidPerson(text, told)] as const;
    }),
  );
  if (asked.size === 0) return new Map<string, Match<PersonId>[]>();
  const spoken = [...new Set([...asked.values()].flatMap(({ name }) => calledAs(name)))];
  const { rows: pairs } = await sql<{ said: string; id: PersonId }>`
    select called as said, person_id as id from people_called(${spoken}::text[])`.execute(db);
  const people = await candidates(db, [...new Set(pairs.map(({ id }) => id))], context);
  const bySaid = Map.groupBy(pairs, ({ said }) => said);
  return gathered([...asked.keys()], (text) => {
    const said = asked.get(text);
    const likely = said ? calledAs(said.name).flatMap((one) => bySaid.get(one) ?? []) : [];
    return likely.flatMap(({ id }): Match<PersonId>[] => {
      const person = people.get(id);
      const judged = said && person && judgePerson(said, person);
      return judged ? [{ id, name: person.name, ...judged }] : [];
    });
  });
}

/** The name laid bare, and what an everyday name stands for. */
const calledAs = (name: string): string[] => [bare(name), ...formalNames(bare(name))];

async function candidates(db: Db, ids: readonly PersonId[], context: MatchContext) {
  if (ids.length === 0) return new Map<PersonId, Found>();
  const day = onDay(context.day);
  const body = context.bodyId ?? null;
  const { rows } = await sql<Found>`
    select n.id, n.name, n.party, coalesce(a.aliases, '[]') as aliases, coalesce(h.titles, '{}') as posts,
      m.person_id is not null as member
    from person n
    left join (select distinct person_id from members_on(${day}) where body_id = ${body}::uuid) m on m.person_id = n.id
    left join (
      select a.person_id, jsonb_agg(jsonb_build_object('alias', a.alias, 'body', b.name,
        'here', coalesce(a.body_id = ${body}::uuid, false))) as aliases
      from person_alias a left join body b on b.id = a.body_id
      where a.person_id = any(${ids}::uuid[]) group by a.person_id) a on a.person_id = n.id
    left join (
      select h.person_id, array_agg(p.title) as titles from post_holding h join post p on p.id = h.post_id
      where h.person_id = any(${ids}::uuid[]) and h.withdrawn_because is null
        and coalesce(h.valid_from, '-infinity') <= ${day} and coalesce(h.valid_until, 'infinity') >= ${day}
      group by h.person_id) h on h.person_id = n.id
    where n.id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
