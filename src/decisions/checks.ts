import type { Check } from '../platform/checks.ts';
import { knotChecks } from '../thread/checks.ts';

export const decisionChecks: readonly Check[] = [
  ...knotChecks('proposal', 'proposal'),
  ...knotChecks('decision', 'decision'),
  {
    name: 'decision-beside-meeting',
    sentence: 'Beslut av ett annat organ än det som höll mötet.',
    sql: `select d.id::text as what from decision d join agenda_item i on i.id = d.item_id
      join meeting m on m.id = i.meeting_id where m.body_id <> d.body_id`,
  },
];
