-- That minutes are approved, when and by whom is told to everybody who may see the meeting, also to those who may not
-- read the document itself because some § in it was only prepared. The caller has looked that the meeting may be seen.
create function approved_facts(of_meeting uuid) returns table (
  id uuid, number integer, kind text, item_ids uuid[], sections text, form text, sha256 text, approved_on date, approvers jsonb
) language sql stable security definer set search_path = public, pg_temp as $$
  select v.id, v.number, v.kind, v.item_ids, v.sections, v.form, v.sha256, v.ended_on,
    (select jsonb_agg(jsonb_build_object('name', a.name, 'role', a.role) order by a.position) from approver a where a.version_id = v.id)
  from minutes_version v where v.meeting_id = of_meeting and v.state = 'approved' order by v.number
$$;
revoke execute on function approved_facts(uuid) from public;
grant execute on function approved_facts(uuid) to roda_app;

-- Notes of meetings that are not approved (domain.md H18): corrections are asked for while they may be, and answered.
create table notes_correction (
  id uuid primary key,
  version_id uuid not null references minutes_version,
  item_id uuid references agenda_item,
  person_id uuid not null references person,
  name text not null,
  text text not null check (text <> ''),
  at timestamptz not null default clock_timestamp(),
  -- taken into the next version, or not, and why
  answer text check (answer in ('taken', 'declined')),
  answer_reason text not null default '',
  answered_by uuid references person,
  check ((answer is null) = (answered_by is null))
);
create index notes_correction_version on notes_correction (version_id, at);
create index notes_correction_item on notes_correction (item_id);
create index notes_correction_person on notes_correction (person_id);
create index notes_correction_answered_by on notes_correction (answered_by);
create function keep_correction() returns trigger language plpgsql as $$
declare may_change constant text[] := array['answer', 'answer_reason', 'answered_by'];
begin
  if tg_op = 'DELETE' or to_jsonb(new) - may_change <> to_jsonb(old) - may_change or old.answer is not null then
    raise exception 'what was asked for and answered is never rewritten' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger notes_correction_kept before update or delete on notes_correction for each row execute function keep_correction();

-- Asked for by those who took part or belong to the body.
create function took_part(of_version uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from minutes_version v join meeting m on m.id = v.meeting_id
    where v.id = of_version and (m.body_id = any (acting_bodies())
      or exists (select from attendance a where a.meeting_id = m.id and a.person_id = acting_person())))
$$;
drop policy minutes_version_seen on minutes_version;
create policy minutes_version_seen on minutes_version for select to roda_app using (
  (select acting_system()) or (select acting_sees_all())
  or meeting_body(meeting_id) = any ((select acting_bodies())::uuid[]) or is_approver(id)
  or ((state in ('approved', 'final') or (kind = 'notes' and state = 'open' and (select acting_person()) is not null))
    and exists (select from knot where knot.id = meeting_id)
    and cardinality(item_ids) = (select count(*) from knot where knot.id = any (item_ids))));
alter table notes_correction enable row level security;
create policy notes_correction_seen on notes_correction for select to roda_app
  using ((select acting_person()) is not null and exists (select from minutes_version where minutes_version.id = version_id)
    or (select acting_system()));
create policy notes_correction_added on notes_correction for insert to roda_app with check (
  (select acting_may_write()) and ((select acting_system()) or (person_id = (select acting_person()) and took_part(version_id))));
create policy notes_correction_answered on notes_correction for update to roda_app using (runs_version(version_id));
grant select, insert on notes_correction to roda_app;
grant update (answer, answer_reason, answered_by) on notes_correction to roda_app;
create trigger audited after insert or update on notes_correction for each row execute function record_change();

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''approver'' then', $also$
    when 'notes_correction' then (select meeting_id::text from minutes_version where id = (entry ->> 'version_id')::uuid)
    when 'approver' then$also$);
end $$;
