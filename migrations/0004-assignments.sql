-- Follow-up: who owes what to whom and when, what was reported, and what the receiver decided about it.
create table assignment (
  id uuid primary key references knot,
  what text collate swedish not null check (what <> ''),
  description text not null default '',
  -- the owner is a post, or a named person who needs no account (P-b); neither is a gap that is shown
  owner_post_id uuid references post,
  owner_person_id uuid references person,
  -- as the source has it, when no post or person is known yet
  owner_text text not null default '',
  given_by_body_id uuid references body,
  given_on date,
  report_to_body_id uuid references body,
  due_on date,
  due_text text not null default '',
  not_before date,
  -- "utan slutdatum, omprövas" (P-a)
  open_ended_because text not null default '',
  review_on date,
  parent_id uuid references assignment,
  -- overdue is computed, never stored
  state text not null default 'open' check (state in ('awaitingBoard', 'open', 'inProgress', 'reported', 'closed', 'struck', 'replaced')),
  closed_on date,
  version integer not null default 1,
  check (owner_post_id is null or owner_person_id is null),
  check ((state in ('closed', 'struck', 'replaced')) = (closed_on is not null))
);
create index assignment_open_due on assignment (due_on, id) where closed_on is null;
create index assignment_state_due on assignment (state, due_on, id);
create index assignment_given_by on assignment (given_by_body_id, due_on);
create index assignment_report_to on assignment (report_to_body_id, due_on);
create index assignment_owner_post on assignment (owner_post_id, due_on);
create index assignment_owner_person on assignment (owner_person_id) where owner_person_id is not null;
create index assignment_parent on assignment (parent_id) where parent_id is not null;

-- The reporting cadence and its history: a later row takes over from its first day (domain.md 0.3).
create table assignment_cadence (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  cadence jsonb not null,
  words text not null,
  valid_from date not null,
  decision_id uuid references knot,
  reason text not null default ''
);
create index assignment_cadence_assignment on assignment_cadence (assignment_id, valid_from);

create table report_back (
  id uuid primary key references knot,
  assignment_id uuid not null references assignment,
  reported_on date not null,
  reported_by uuid references person,
  text text not null check (text <> ''),
  outcome text not null check (outcome in ('partial', 'done')),
  evidence_link text,
  evidence_document_id uuid references document,
  no_evidence_because text not null default '',
  check (evidence_link is not null or evidence_document_id is not null or no_evidence_because <> '')
);
create index report_back_assignment on report_back (assignment_id, reported_on);
create index report_back_reporter on report_back (reported_by, reported_on);

-- An expected report-back: due, given, received, each its own fact (P-e).
create table expectation (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  opens_on date,
  due_on date not null,
  label text not null default '',
  report_id uuid references report_back,
  given_on date,
  decision_id uuid references decision,
  received_on date,
  outcome text check (outcome in ('endorsed', 'filed', 'supplement', 'newAssignment')),
  unique (assignment_id, due_on),
  check ((report_id is null) = (given_on is null)),
  check ((received_on is null) = (decision_id is null) and (received_on is null) = (outcome is null))
);
create index expectation_due on expectation (due_on, assignment_id) where report_id is null;
create index expectation_unreceived on expectation (given_on) where received_on is null and report_id is not null;

create trigger report_back_is_kept before update or delete on report_back for each row execute function refuse_change();
create trigger assignment_cadence_is_kept before update or delete on assignment_cadence for each row execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['assignment:id', 'report_back:id', 'assignment_cadence:assignment_id', 'expectation:assignment_id'] loop
    execute format('alter table %I enable row level security', split_part(t, ':', 1));
    execute format('create policy %I on %I for select to roda_app using (exists (select from knot where knot.id = %I.%I))',
      split_part(t, ':', 1) || '_seen', split_part(t, ':', 1), split_part(t, ':', 1), split_part(t, ':', 2));
    execute format('create policy %I on %I for insert to roda_app with check ((select acting_may_write()))', split_part(t, ':', 1) || '_added', split_part(t, ':', 1));
    execute format('grant select, insert on %I to roda_app', split_part(t, ':', 1));
    execute format('create trigger audited after insert or update or delete on %I for each row execute function record_change()', split_part(t, ':', 1));
  end loop;
end $$;
create policy assignment_changed on assignment for update to roda_app using ((select acting_may_write()));
create policy expectation_answered on expectation for update to roda_app using ((select acting_may_write()));
create policy expectation_replanned on expectation for delete to roda_app using (report_id is null and (select acting_may_write()));
grant update on assignment, expectation to roda_app;
grant delete on expectation to roda_app;
