import type { Check } from '../platform/checks.ts';
import type { KnotKind } from './knot.ts';

/** The two checks of every kind: a knot has its row, and a row has its knot of the right kind. */
export const knotChecks = (kind: KnotKind, table: string): Check[] => [
  {
    name: `${kind}-without-row`,
    sentence: `Knutar av slaget ${kind} som saknar sin rad i ${table}.`,
    sql: `select k.title || ' (' || k.id || ')' as what from knot k
      where k.kind = '${kind}' and not exists (select from ${table} t where t.id = k.id)`,
  },
  {
    name: `${kind}-without-knot`,
    sentence: `Rader i ${table} som saknar sin knut eller hänger på en knut av annat slag.`,
    sql: `select t.id::text as what from ${table} t
      where not exists (select from knot k where k.id = t.id and k.kind = '${kind}')`,
  },
];

export const threadChecks: readonly Check[] = [
  {
    name: 'tie-without-knot',
    sentence: 'Band vars ena ände saknas.',
    sql: `select t.source_id || ' → ' || t.result_id as what from tie t
      where not exists (select from knot k where k.id = t.source_id)
         or not exists (select from knot k where k.id = t.result_id)`,
  },
  {
    name: 'thread-in-a-ring',
    sentence: 'Knutar som är sitt eget upphov: tråden går runt.',
    sql: `with recursive walk(start, at) as (
        select source_id, result_id from tie
        union select w.start, t.result_id from walk w join tie t on t.source_id = w.at where w.at <> w.start)
      select k.title || ' (' || k.id || ')' as what from walk w join knot k on k.id = w.start where w.at = w.start`,
  },
  {
    name: 'knot-without-body',
    sentence: 'Knutar vars organ eller upphovsperson saknas.',
    sql: `select k.title || ' (' || k.id || ')' as what from knot k
      where (k.body_id is not null and not exists (select from body b where b.id = k.body_id))
         or (k.author_id is not null and not exists (select from person p where p.id = k.author_id))`,
  },
];
