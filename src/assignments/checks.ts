import type { Check } from '../platform/checks.ts';
import { knotChecks } from '../thread/checks.ts';

const named = `a.what || ' (' || a.id || ')' as what`;

export const assignmentChecks: readonly Check[] = [
  ...knotChecks('assignment', 'assignment'),
  ...knotChecks('report', 'report_back'),
  {
    name: 'report-answers-another',
    sentence: 'Återrapporter som besvarar ett annat uppdrags förväntan.',
    sql: `select r.id::text as what from expectation e join report_back r on r.id = e.report_id
      where r.assignment_id <> e.assignment_id`,
  },
  {
    name: 'received-before-given',
    sentence: 'Återrapporter som är mottagna före den dag då de lämnades.',
    sql: `select ${named} from expectation e join assignment a on a.id = e.assignment_id where e.received_on < e.given_on`,
  },
  {
    name: 'cadence-without-expectation',
    sentence: 'Öppna uppdrag med rapporteringsfrekvens där ingen återrapport väntas.',
    sql: `select ${named} from assignment a where a.closed_on is null and a.state in ('open', 'inProgress')
      and (select c.cadence ->> 'kind' from assignment_cadence c where c.assignment_id = a.id order by c.valid_from desc, c.id desc limit 1) <> 'none'
      and not exists (select from assignment part where part.parent_id = a.id)
      and not exists (select from expectation e where e.assignment_id = a.id)`,
  },
  {
    name: 'next-due-beside-expectations',
    sentence: 'Uppdrag vars nästa återrapport i registret inte är den som väntas först.',
    sql: `select ${named} from assignment a where a.next_due_on is distinct from
      (select min(e.due_on) from expectation e where e.assignment_id = a.id and e.report_id is null)`,
  },
  {
    name: 'assignments-in-a-ring',
    sentence: 'Uppdrag som är delar av sig själva.',
    sql: `with recursive up(start, at) as (
        select id, parent_id from assignment where parent_id is not null
        union select u.start, a.parent_id from up u join assignment a on a.id = u.at where a.parent_id is not null and u.at <> u.start)
      select ${named} from up u join assignment a on a.id = u.start where u.at = u.start`,
  },
];
