-- Until now any signed-in person could, as far as the database knew, write on every row that he or she saw; only the
-- program's rules stood between. The rules stay where they are explained; the database now refuses the rest by itself.

-- Runs the body (chair, vice chair, secretary, convener), or is an administrator, or the program itself.
create function acting_runs(of_body uuid) returns boolean language sql stable as
  $$ select acting_administrator() or (acting_may_write() and of_body = any (acting_offices())) $$;
create function acting_runs_something() returns boolean language sql stable as
  $$ select acting_administrator() or (acting_may_write() and acting_offices() <> '{}') $$;

create function runs_meeting(meeting_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from meeting m where m.id = meeting_id and acting_runs(m.body_id)) $$;
create function runs_item(item_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from agenda_item i join meeting m on m.id = i.meeting_id where i.id = item_id and acting_runs(m.body_id)) $$;
-- An end of a tie that is a body's own.
create function runs_knot(knot_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from knot k where k.id = knot_id and acting_runs(k.body_id)) $$;

-- Takes part in an assignment: owns it, or belongs to the body that gave or receives it; of a part, or of its whole.
create function takes_part_in(assignment_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select acting_administrator() or (acting_may_write() and exists (
    select from assignment a
    where (a.id = assignment_id or a.parent_id = assignment_id) and (
      a.owner_person_id = acting_person() or a.owner_post_id = any (acting_posts())
      or a.given_by_body_id = any (acting_bodies()) or a.report_to_body_id = any (acting_bodies())
      or exists (select from tie t join proposal p on p.id = t.source_id
        where t.result_id = a.id and t.kind = 'gives' and p.to_body_id = any (acting_offices())))))
$$;
create function takes_part_in_report(report_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select takes_part_in((select r.assignment_id from report_back r where r.id = report_id)) $$;
create function is_proposed_to_mine(proposal_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from proposal p where p.id = proposal_id and acting_runs(p.to_body_id)) $$;

create function is_evidence_of_mine(document_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from report_back r where r.evidence_document_id = document_id and takes_part_in(r.assignment_id)) $$;

drop policy knot_added on knot;
create policy knot_added on knot for insert to roda_app with check ((select acting_may_write()) and case
  when kind in ('body', 'post') then (select acting_administrator())
  when kind = 'person' then (select acting_runs_something())
  when kind in ('meeting', 'proposal', 'decision', 'goal') then acting_runs(body_id)
  else true end);
drop policy knot_changed on knot;
create policy knot_changed on knot for update to roda_app
  using (acting_runs(body_id) or case kind
    when 'assignment' then takes_part_in(id)
    when 'report' then takes_part_in_report(id)
    when 'proposal' then is_proposed_to_mine(id)
    when 'document' then is_evidence_of_mine(id)
    else false end)
  with check ((select acting_may_write()));
drop policy tie_removed on tie;
create policy tie_removed on tie for delete to roda_app using (runs_knot(source_id) or runs_knot(result_id));

do $$
declare
  rule record;
begin
  for rule in select * from (values
    ('body', 'added', 'insert', '(select acting_administrator())'),
    ('body', 'changed', 'update', '(select acting_administrator())'),
    ('post', 'added', 'insert', '(select acting_administrator())'),
    ('post', 'changed', 'update', '(select acting_administrator())'),
    ('person', 'added', 'insert', '(select acting_runs_something())'),
    ('person', 'changed', 'update', '(select acting_administrator())'),
    ('person_alias', 'added', 'insert', '(select acting_runs_something())'),
    ('person_alias', 'removed', 'delete', '(select acting_administrator())'),
    ('body_alias', 'added', 'insert', '(select acting_administrator())'),
    ('body_alias', 'removed', 'delete', '(select acting_administrator())'),
    ('membership', 'added', 'insert', 'acting_runs(body_id) and (role not in (''administrator'', ''auditor'') or (select acting_administrator()))'),
    ('membership', 'ended', 'update', 'acting_runs(body_id) and (role not in (''administrator'', ''auditor'') or (select acting_administrator()))'),
    ('post_holding', 'ended', 'update', '(select acting_administrator())'),
    ('goal', 'added', 'insert', 'acting_runs(body_id)'),
    ('goal', 'changed', 'update', 'acting_runs(body_id)'),
    ('meeting', 'added', 'insert', 'acting_runs(body_id)'),
    ('meeting', 'changed', 'update', 'acting_runs(body_id)'),
    ('agenda_item', 'added', 'insert', '(select acting_may_write()) and (kind = ''reportBack'' or runs_meeting(meeting_id))'),
    ('agenda_item', 'changed', 'update', 'runs_meeting(meeting_id)'),
    ('attendance', 'added', 'insert', 'runs_meeting(meeting_id)'),
    ('attendance', 'changed', 'update', 'runs_meeting(meeting_id)'),
    ('attendance', 'removed', 'delete', 'runs_meeting(meeting_id)'),
    ('floor_motion', 'added', 'insert', 'runs_item(item_id)'),
    ('floor_motion', 'removed', 'delete', 'runs_item(item_id)'),
    ('dissent', 'added', 'insert', 'runs_item(item_id)'),
    ('dissent', 'removed', 'delete', 'runs_item(item_id)'),
    ('proposal', 'added', 'insert', 'runs_item(item_id)'),
    ('decision', 'added', 'insert', 'acting_runs(body_id) and runs_item(item_id)'),
    ('assignment', 'changed', 'update', 'takes_part_in(id)'),
    ('assignment_cadence', 'added', 'insert', 'takes_part_in(assignment_id)'),
    ('report_back', 'added', 'insert', 'takes_part_in(assignment_id)'),
    ('expectation', 'added', 'insert', 'takes_part_in(assignment_id)'),
    ('expectation', 'answered', 'update', 'takes_part_in(assignment_id)'),
    ('expectation', 'replanned', 'delete', 'report_id is null and takes_part_in(assignment_id)')
  ) as given (of_table, verb, command, condition) loop
    execute format('drop policy %I on %I', rule.of_table || '_' || rule.verb, rule.of_table);
    execute format('create policy %I on %I for %s to roda_app %s (%s)', rule.of_table || '_' || rule.verb, rule.of_table,
      rule.command, case rule.command when 'insert' then 'with check' else 'using' end, rule.condition);
  end loop;
end $$;

-- An assignment is given in the name of a body that one runs; without a giver, by those who run something.
drop policy assignment_added on assignment;
create policy assignment_added on assignment for insert to roda_app with check (
  case when given_by_body_id is null then (select acting_runs_something())
    else acting_runs(given_by_body_id) end
  or (report_to_body_id is not null and acting_runs(report_to_body_id)));

-- A reading is begun in one's own name.
drop policy reading_own on reading;
create policy reading_own on reading to roda_app
  using ((select acting_system()) or started_by = (select acting_person()) or body_id = any ((select acting_offices())::uuid[]))
  with check ((select acting_runs_something()));

create index report_back_evidence on report_back (evidence_document_id) where evidence_document_id is not null;
