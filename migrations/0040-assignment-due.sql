-- The next report-back that is awaited, kept beside the assignment so that the register sorts and filters on one index.
-- A fact (the earliest unanswered expectation), not a judgement: overdue is still computed from today.
alter table assignment add column next_due_on date;
update assignment set next_due_on = (select min(due_on) from expectation where assignment_id = assignment.id and report_id is null);
create index assignment_next_due on assignment (next_due_on, id) where closed_on is null;

-- The unit an assignment was split out to: stays when its manager leaves and the post is vacant.
alter table assignment add column unit_id uuid references body;
create index assignment_unit on assignment (unit_id, next_due_on) where unit_id is not null;

-- Several reports may come on one day; only one unanswered expectation may stand there.
alter table expectation drop constraint expectation_assignment_id_due_on_key;
create unique index expectation_open_once on expectation (assignment_id, due_on) where report_id is null;
create index expectation_assignment on expectation (assignment_id, due_on);
create unique index expectation_report on expectation (report_id) where report_id is not null;

-- Struck off by a decision, with the reason (avskrivning).
alter table assignment add column struck_because text not null default '';
alter table assignment add column struck_by_decision_id uuid references knot;
