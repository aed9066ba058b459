-- Approval of minutes (justering, KL 5:69). What is sent for approval is a version: the document's bytes, their hash and
-- the record they were made of. Nothing of it is ever changed; a version is approved or taken back, and then another is made.
create table minutes_version (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  number integer not null,
  -- the whole minutes, some §§ approved at once (omedelbar justering), or notes that are only completed
  kind text not null check (kind in ('whole', 'immediate', 'notes')),
  item_ids uuid[] not null,
  sections text not null default '',
  form text not null check (form in ('signature', 'evidence', 'none')),
  basis text not null default '',
  record jsonb not null,
  bytes bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pages integer not null,
  due_on date not null,
  sent_by uuid references person,
  sent_at timestamptz not null default clock_timestamp(),
  state text not null default 'open' check (state in ('open', 'approved', 'taken-back', 'final')),
  ended_on date,
  end_reason text not null default '',
  check ((state = 'open') = (ended_on is null)),
  unique (meeting_id, number)
);
create unique index minutes_version_one_open on minutes_version (meeting_id) where state = 'open' and kind <> 'immediate';
create unique index minutes_version_one_approved on minutes_version (meeting_id) where state = 'approved' and kind = 'whole';
create index minutes_version_sent_by on minutes_version (sent_by);
create index minutes_version_open on minutes_version (due_on) where state = 'open';

create table approver (
  version_id uuid not null references minutes_version,
  person_id uuid not null references person,
  name text not null check (name <> ''),
  role text not null check (role in ('chair', 'approver')),
  position integer not null default 0,
  primary key (version_id, person_id)
);
create index approver_person on approver (person_id);

-- What was done with a version, each entry bound to the one before it by its hash and sealed by the house's key.
create table approval_entry (
  version_id uuid not null references minutes_version,
  seq integer not null,
  kind text not null check (kind in ('sent', 'approved', 'signed', 'refused', 'taken-back', 'completed')),
  person_id uuid references person,
  name text not null,
  at timestamptz not null,
  -- how the person had been recognised, and the words that he or she said yes to
  method text not null,
  statement text not null,
  reason text not null default '',
  sha256 text not null,
  -- of whoever signed with a key of their own
  certificate text not null default '',
  previous text not null,
  hash text not null,
  seal text not null,
  sealed_by text not null,
  -- the revision that a signature or a seal adds last in the document
  appended bytea,
  primary key (version_id, seq)
);
create index approval_entry_person on approval_entry (person_id);

create trigger approver_keeps_history before update or delete on approver for each row execute function keep_added();
create trigger approval_entry_keeps_history before update or delete on approval_entry for each row execute function keep_added();

-- A version ends once; it is approved only when each of its approvers has said yes last.
create function keep_minutes_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare may_change constant text[] := array['state', 'ended_on', 'end_reason'];
begin
  if tg_op = 'DELETE' or to_jsonb(new) - may_change <> to_jsonb(old) - may_change or old.state <> 'open' then
    raise exception 'a version of the minutes is never rewritten' using errcode = 'check_violation';
  end if;
  if new.state = 'approved' and (not exists (select from approver a where a.version_id = new.id)
    or exists (select from approver a where a.version_id = new.id and coalesce((
      select e.kind from approval_entry e where e.version_id = new.id and e.person_id = a.person_id
        and e.kind in ('approved', 'signed', 'refused') order by e.seq desc limit 1), '') not in ('approved', 'signed'))) then
    raise exception 'somebody has not approved yet' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger minutes_version_kept before update or delete on minutes_version for each row execute function keep_minutes_version();

create function is_approver(of_version uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from approver a where a.version_id = of_version and a.person_id = acting_person()) $$;
create function runs_version(of_version uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from minutes_version v where v.id = of_version and runs_meeting(v.meeting_id)) $$;
create function meeting_body(of_meeting uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as
  $$ select body_id from meeting where id = of_meeting $$;

-- A draft and what is out for approval is the body's own (TF 2:10). What is approved is seen by those who see every item
-- in it: a § that was only prepared keeps the whole document from the others.
alter table minutes_version enable row level security;
create policy minutes_version_seen on minutes_version for select to roda_app using (
  (select acting_system()) or (select acting_sees_all())
  or meeting_body(meeting_id) = any ((select acting_bodies())::uuid[]) or is_approver(id)
  or (state in ('approved', 'final') and exists (select from knot where knot.id = meeting_id)
    and cardinality(item_ids) = (select count(*) from knot where knot.id = any (item_ids))));
create policy minutes_version_added on minutes_version for insert to roda_app with check (runs_meeting(meeting_id));
create policy minutes_version_ended on minutes_version for update to roda_app
  using ((select acting_may_write()) and (runs_meeting(meeting_id) or is_approver(id)));
grant select, insert on minutes_version to roda_app;
grant update (state, ended_on, end_reason) on minutes_version to roda_app;

alter table approver enable row level security;
create policy approver_seen on approver for select to roda_app
  using (exists (select from minutes_version where minutes_version.id = version_id));
create policy approver_added on approver for insert to roda_app with check (runs_version(version_id));
grant select, insert on approver to roda_app;

alter table approval_entry enable row level security;
create policy approval_entry_seen on approval_entry for select to roda_app
  using (exists (select from minutes_version where minutes_version.id = version_id));
create policy approval_entry_added on approval_entry for insert to roda_app with check (
  (select acting_may_write()) and ((select acting_system()) or (person_id = (select acting_person())
    and case when kind in ('sent', 'taken-back') then runs_version(version_id) else is_approver(version_id) end)));
grant select, insert on approval_entry to roda_app;

-- The log says what happened, not the documents themselves; and it says it of the meeting.
do $$ begin
  execute replace(pg_get_functiondef('record_change()'::regprocedure), '''bytes'', ''search''', '''bytes'', ''appended'', ''record'', ''search''');
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'minutes_version' then entry ->> 'meeting_id'
    when 'approver' then (select meeting_id::text from minutes_version where id = (entry ->> 'version_id')::uuid)
    when 'approval_entry' then (select meeting_id::text from minutes_version where id = (entry ->> 'version_id')::uuid)
    when 'dissent' then$also$);
end $$;
create trigger audited after insert or update on minutes_version for each row execute function record_change();
create trigger audited after insert on approver for each row execute function record_change('', 'version_id');
create trigger audited after insert on approval_entry for each row execute function record_change('', 'version_id');

-- While minutes are out for approval, and for ever after, what they say is not changed: they are taken back first.
create function minutes_lock(of_meeting uuid, of_item uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from minutes_version v where v.meeting_id = of_meeting and case v.kind
    when 'whole' then v.state in ('open', 'approved')
    when 'notes' then v.state = 'final'
    else v.state in ('open', 'approved') and of_item = any (v.item_ids) end)
$$;
create function keep_approved_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  row_now jsonb := to_jsonb(coalesce(new, old));
  item uuid := case when tg_table_name = 'agenda_item' then (row_now ->> 'id')::uuid
    when tg_table_name in ('vote', 'vote_count')
      then (select e.item_id from vote_event e where e.id = (row_now ->> 'vote_event_id')::uuid)
    else (row_now ->> 'item_id')::uuid end;
  of_meeting uuid := case tg_table_name when 'meeting' then (row_now ->> 'id')::uuid
    else coalesce((row_now ->> 'meeting_id')::uuid, (select meeting_id from agenda_item where id = item)) end;
begin
  if minutes_lock(of_meeting, item) then
    raise exception 'the minutes are out for approval or approved' using errcode = 'check_violation', constraint = 'minutes_lock';
  end if;
  return coalesce(new, old);
end $$;
create trigger approved_stays before update of kind, on_day, starts_at, ends_at, place, body_id on meeting
  for each row execute function keep_approved_record();
create trigger approved_stays_closed before update of state on meeting
  for each row when (old.state = 'closed' and new.state <> 'closed') execute function keep_approved_record();
create trigger approved_stays before insert or delete or update of
  section_number, heading, kind, case_number, presenter, text, recipients, position on agenda_item
  for each row execute function keep_approved_record();
create trigger approved_stays before insert on decision for each row execute function keep_approved_record();
create trigger approved_stays before insert on proposal for each row execute function keep_approved_record();
do $$
declare t text;
begin
  foreach t in array array['attendance', 'floor_motion', 'dissent', 'vote_event', 'vote', 'vote_count', 'recusal', 'minute_note'] loop
    if to_regclass(t) is not null then
      execute format('create trigger approved_stays before insert or update or delete on %I for each row execute function keep_approved_record()', t);
    end if;
  end loop;
end $$;
