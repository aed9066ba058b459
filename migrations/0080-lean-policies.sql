-- Every query carries the policies of every table it reads, and each part of a policy is set up anew for every query, run
-- or not. What an acting person sees by visibility alone is therefore asked once, as a list. Same meaning as before.
create function acting_sees() returns text[] language sql stable as $$
  select case
    when acting_system() then array['public', 'internal', 'body', 'draft']
    when acting_sees_all() then array['public', 'internal', 'body']
    when acting_person() is not null then array['public', 'internal']
    else array['public'] end
$$;

alter policy knot_seen on knot using (
  visibility = 'public'
  or visibility = any ((select acting_sees())::text[])
  or (visibility = 'body' and body_id = any ((select acting_bodies())::uuid[]))
  or (visibility = 'draft' and (author_id = (select acting_person()) or body_id = any ((select acting_offices())::uuid[])))
);
-- Asks whom it concerns only of what the first policy did not let through; nobody owes nothing.
alter policy knot_owed on knot using (
  visibility = 'body' and case kind when 'assignment' then owes_or_receives(id) when 'report' then owes_or_receives_report(id) else false end);
create or replace function owes_or_receives(assignment_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select acting_person() is not null and exists (
    select from assignment a
    where a.id = assignment_id and (
      a.owner_person_id = acting_person()
      or a.report_to_body_id = any (acting_bodies())
      or exists (
        select from post_holding h
        where h.post_id = a.owner_post_id and h.person_id = acting_person() and h.withdrawn_because is null
          and coalesce(h.valid_from, '-infinity') <= current_date and coalesce(h.valid_until, 'infinity') >= current_date)))
$$;

alter policy assignment_seen on assignment using (
  visibility = 'public'
  or visibility = any ((select acting_sees())::text[])
  or (visibility = 'body' and (
    seen_body_id = any ((select acting_bodies())::uuid[]) or report_to_body_id = any ((select acting_bodies())::uuid[])
    or owner_person_id = (select acting_person()) or owner_post_id = any ((select acting_posts())::uuid[])))
  or (visibility = 'draft' and (author_id = (select acting_person()) or seen_body_id = any ((select acting_offices())::uuid[])))
);

-- Whom an assignment answers to, as the waiting reports and the awaited ones of a body ask for it.
create index assignment_receiver on assignment ((coalesce(report_to_body_id, given_by_body_id)), next_due_on);
