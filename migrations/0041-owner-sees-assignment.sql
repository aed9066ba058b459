-- Whoever owns an assignment, or receives its report, sees it and its report-backs, though only another body's members do else.
create function owes_or_receives(assignment_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from assignment a
    where a.id = assignment_id and (
      a.owner_person_id = acting_person()
      or a.report_to_body_id = any (acting_bodies())
      or exists (
        select from post_holding h
        where h.post_id = a.owner_post_id and h.person_id = acting_person() and h.withdrawn_because is null
          and coalesce(h.valid_from, '-infinity') <= current_date and coalesce(h.valid_until, 'infinity') >= current_date)))
$$;
create function owes_or_receives_report(report_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select owes_or_receives((select assignment_id from report_back where id = report_id))
$$;
create policy knot_owed on knot for select to roda_app using (
  visibility = 'body' and (select acting_person()) is not null
  and case kind when 'assignment' then owes_or_receives(id) when 'report' then owes_or_receives_report(id) else false end);
