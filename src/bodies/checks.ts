import type { Check } from '../platform/checks.ts';
import { knotChecks } from '../thread/checks.ts';

export const bodyChecks: readonly Check[] = [
  ...knotChecks('body', 'body'),
  ...knotChecks('post', 'post'),
  ...knotChecks('person', 'person'),
  {
    name: 'bodies-in-a-ring',
    sentence: 'Organ som hör under sig själva.',
    sql: `with recursive up(start, at) as (
        select id, parent_id from body where parent_id is not null
        union select u.start, b.parent_id from up u join body b on b.id = u.at where b.parent_id is not null and u.at <> u.start)
      select b.name || ' (' || b.id || ')' as what from up u join body b on b.id = u.start where u.at = u.start`,
  },
  {
    name: 'two-holders',
    sentence: 'Poster som två ordinarie innehavare har samma dag.',
    sql: `select p.title || ' (' || p.id || ')' as what from post p
      where exists (select from post_holding a join post_holding b on b.post_id = a.post_id and b.id > a.id
        where a.post_id = p.id and not a.acting and not b.acting and a.withdrawn_because is null and b.withdrawn_because is null
          and daterange(a.valid_from, a.valid_until, '[]') && daterange(b.valid_from, b.valid_until, '[]'))`,
  },
];
