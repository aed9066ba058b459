-- Arbetspass: a question that groups work on at a meeting, options of which exactly so many are chosen, and what it came to.
create table work_session (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  item_id uuid not null references agenda_item,
  question text not null check (question <> ''),
  -- exactly so many of the options go on; none are chosen among where it is 0
  choose integer not null default 0 check (choose >= 0),
  assignment_id uuid references assignment,
  made_by uuid references person,
  version integer not null default 1
);
create index work_session_meeting on work_session (meeting_id);
create index work_session_item on work_session (item_id);
create index work_session_assignment on work_session (assignment_id) where assignment_id is not null;
create index work_session_made_by on work_session (made_by);

create table session_option (
  id uuid primary key,
  session_id uuid not null references work_session,
  position integer not null,
  text text not null check (text <> ''),
  chosen boolean not null default false,
  unique (session_id, position)
);
-- A group has a note of its own, with the group's id.
create table session_group (
  id uuid primary key,
  session_id uuid not null references work_session,
  position integer not null,
  name text not null check (name <> ''),
  unique (session_id, position)
);

create function runs_session(of_session uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from work_session s where s.id = of_session and runs_meeting(s.meeting_id)) $$;

alter table work_session enable row level security;
create policy work_session_seen on work_session for select to roda_app using (
  exists (select from knot where knot.id = item_id) and takes_notes_at(meeting_id));
create policy work_session_added on work_session for insert to roda_app
  with check (runs_meeting(meeting_id) and writes_notes_at(meeting_id));
create policy work_session_changed on work_session for update to roda_app
  using (runs_meeting(meeting_id) and writes_notes_at(meeting_id));
grant select, insert on work_session to roda_app;
grant update (version, assignment_id) on work_session to roda_app;
create trigger audited after insert or update on work_session for each row execute function record_change();
do $$
declare t text;
begin
  foreach t in array array['session_option', 'session_group'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to roda_app using (exists (select from work_session s where s.id = session_id))', t || '_seen', t);
    execute format('create policy %I on %I for insert to roda_app with check (runs_session(session_id))', t || '_added', t);
    execute format('grant select, insert on %I to roda_app', t);
    execute format('create trigger audited after insert or update on %I for each row execute function record_change()', t);
  end loop;
end $$;
create policy session_option_changed on session_option for update to roda_app using (runs_session(session_id));
grant update (chosen) on session_option to roda_app;

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'work_session' then entry ->> 'meeting_id'
    when 'session_option' then (select meeting_id::text from work_session where id = (entry ->> 'session_id')::uuid)
    when 'session_group' then (select meeting_id::text from work_session where id = (entry ->> 'session_id')::uuid)
    when 'dissent' then$also$);
end $$;
