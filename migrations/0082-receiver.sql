-- Whom an assignment answers to, as a column: an expression in a condition is, under row level security, never looked up in an index.
drop index assignment_receiver;
alter table assignment add column receiver_id uuid generated always as (coalesce(report_to_body_id, given_by_body_id)) stored;
create index assignment_receiver on assignment (receiver_id, next_due_on);
