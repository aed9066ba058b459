-- The register counts its open assignments for every page: with what the policy asks in the index, it reads no table.
drop index assignment_next_due;
create index assignment_next_due on assignment (next_due_on, id)
  include (visibility, seen_body_id, report_to_body_id, owner_person_id, owner_post_id, author_id) where closed_on is null;
-- Reports that wait to be received are few among all that was ever expected.
create index expectation_waiting on expectation (assignment_id) where report_id is not null and received_on is null;
