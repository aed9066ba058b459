-- The log as a page: every entry knows the thing it is about (a meeting for its attendance, an assignment for what is
-- awaited of it), so that one thing's history is one index; and it is read by those whom it concerns.
alter table audit_entry add column about_id uuid;

create function about_of(noun text, entry jsonb) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select (case noun
    when 'attendance' then entry ->> 'meeting_id'
    when 'agenda_item' then entry ->> 'meeting_id'
    when 'floor_motion' then (select meeting_id::text from agenda_item where id = (entry ->> 'item_id')::uuid)
    when 'dissent' then (select meeting_id::text from agenda_item where id = (entry ->> 'item_id')::uuid)
    when 'expectation' then entry ->> 'assignment_id'
    when 'assignment_cadence' then entry ->> 'assignment_id'
    when 'report_back' then entry ->> 'assignment_id'
    when 'membership' then entry ->> 'body_id'
    when 'body_alias' then entry ->> 'body_id'
    when 'post_holding' then entry ->> 'post_id'
    when 'person_alias' then entry ->> 'person_id'
    when 'account' then entry ->> 'person_id'
    when 'source_span' then entry ->> 'knot_id'
    when 'tie' then entry ->> 'result_id'
    else entry ->> 'id' end)::uuid
$$;

create or replace function record_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kept_out constant text[] := array['bytes', 'search', 'password_hash', 'token_hash'];
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - kept_out end;
  becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - kept_out end;
begin
  if tg_op = 'UPDATE' and was = becomes and tg_argv[0] is distinct from 'always' then return null; end if;
  insert into audit_entry (person_id, action, noun, row_id, before, after, about_id)
  values (acting_person(), lower(tg_op), tg_table_name, (coalesce(becomes, was) ->> coalesce(tg_argv[1], 'id'))::uuid,
    was, becomes, about_of(tg_table_name, coalesce(becomes, was)));
  return null;
end $$;

-- Who may see a thing is changed on its knot alone: that is logged too.
create function record_visibility() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_entry (person_id, action, noun, row_id, before, after, about_id)
  values (acting_person(), 'update', 'knot', new.id,
    jsonb_build_object('visibility', old.visibility), jsonb_build_object('visibility', new.visibility), new.id);
  return null;
end $$;
create trigger visibility_audited after update of visibility on knot for each row
  when (old.visibility is distinct from new.visibility) execute function record_visibility();

alter table audit_entry disable trigger audit_is_append_only;
update audit_entry set about_id = about_of(noun, coalesce(after, before));
alter table audit_entry enable trigger audit_is_append_only;

create index audit_about on audit_entry (about_id, id);
create index audit_noun on audit_entry (noun, id);
create index audit_at on audit_entry (at);

-- Drafts are nobody's but their writers', in the log too.
create function is_draft(thing uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from knot where id = thing and visibility = 'draft')
$$;

-- Auditors and administrators read the log; those who run a body read the history of what is the body's, accounts
-- excepted. The names a person had before stand on the person's page for all who see it.
drop policy audit_seen on audit_entry;
create policy audit_seen on audit_entry for select to roda_app using (
  (select acting_system())
  or ((select acting_sees_all()) and not is_draft(about_id))
  or (noun <> 'account' and about_id in (
    select k.id from knot k where k.id = about_id and k.body_id = any ((select acting_offices())::uuid[]) offset 0))
  or (noun = 'person' and action = 'update' and exists (select from knot where knot.id = row_id offset 0))
);
