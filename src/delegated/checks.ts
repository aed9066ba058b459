import type { Check } from '../platform/checks.ts';
import { knotChecks } from '../thread/checks.ts';

export const delegatedChecks: readonly Check[] = [
  ...knotChecks('delegated', 'delegated_decision'),
  {
    name: 'delegated-outside-its-point',
    sentence: 'Delegationsbeslut från en dag då punkten inte gällde.',
    sql: `select d.year || '/' || d.serial as what from delegated_decision d join delegation_point p on p.id = d.point_id
      where d.decided_on < p.valid_from or d.decided_on > p.valid_until`,
  },
  {
    name: 'passed-on-without-leave',
    sentence: 'Punkter som har vidaredelegerats fast det inte var medgivet.',
    sql: `select c.number as what from delegation_point c join delegation_point p on p.id = c.parent_id
      where not p.may_pass_on or p.body_id <> c.body_id`,
  },
];
