import type { Check } from '../platform/checks.ts';

export const publishingChecks: readonly Check[] = [
  {
    name: 'published-without-copy',
    sentence: 'Publicerade protokoll utan kopia.',
    sql: `select p.id::text as what from publication p where p.state in ('published', 'removed', 'withdrawn')
      and not exists (select from publication_copy c where c.publication_id = p.id)`,
  },
  {
    name: 'copy-changed',
    sentence: 'Publicerade kopior vars innehåll inte stämmer med kontrollsumman.',
    sql: `select publication_id::text as what from publication_copy where encode(sha256(bytes), 'hex') <> sha256`,
  },
  {
    name: 'published-too-long',
    sentence: 'Kopior som skulle ha tagits bort från webben.',
    sql: `select id::text as what from publication where state = 'published' and remove_on < current_date - 1`,
  },
  {
    name: 'dispatched-unapproved',
    sentence: 'Utdrag som är expedierade ur protokoll som inte är justerade.',
    sql: `select d.id::text as what from dispatch d join minutes_version v on v.id = d.version_id where v.state <> 'approved'`,
  },
];
