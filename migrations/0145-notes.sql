-- Notes that several write at once, during a meeting: a text beside each item, each group, and the meeting itself. Its id
-- is that of what it stands beside. Every step is kept, with who and when; the text is what they have come to.
create table note_text (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  item_id uuid references agenda_item,
  version integer not null default 0,
  -- the text as the editor has it, and as it is read and searched
  doc jsonb not null,
  markdown text not null default ''
);
create index note_text_meeting on note_text (meeting_id);
create index note_text_item on note_text (item_id) where item_id is not null;

create table note_step (
  text_id uuid not null references note_text,
  -- the version this step makes
  version integer not null,
  step jsonb not null,
  -- the browser's own name for itself, by which it knows its steps again; "form" without script
  client text not null,
  person_id uuid references person,
  at timestamptz not null default clock_timestamp(),
  primary key (text_id, version)
);
create index note_step_person on note_step (person_id);
create trigger note_step_keeps_history before update or delete on note_step for each row execute function keep_added();

-- What a line has become. It stays when the line is deleted, and so does the record.
create table note_record (
  text_id uuid not null references note_text,
  record_id uuid not null,
  kind text not null check (kind in ('assignment', 'decision', 'motion')),
  line text not null,
  address text not null,
  made_by uuid references person,
  made_at timestamptz not null default clock_timestamp(),
  primary key (text_id, record_id)
);
create index note_record_made_by on note_record (made_by);
create trigger note_record_keeps_history before update or delete on note_record for each row execute function keep_added();

-- Notes are for those who take part: the body's, those above it, and who is noted as present.
create function takes_notes_at(of_meeting uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select acting_system() or acting_sees_all()
    or exists (select from meeting m where m.id = of_meeting and m.body_id = any (acting_bodies()))
    or exists (select from attendance a where a.meeting_id = of_meeting and a.person_id = acting_person())
$$;
create function writes_notes_at(of_meeting uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select acting_may_write() and takes_notes_at(of_meeting)
    and exists (select from meeting m where m.id = of_meeting and m.state not in ('closed', 'cancelled'))
$$;

alter table note_text enable row level security;
create policy note_text_seen on note_text for select to roda_app using (
  exists (select from knot where knot.id = coalesce(item_id, meeting_id)) and takes_notes_at(meeting_id));
create policy note_text_added on note_text for insert to roda_app with check (writes_notes_at(meeting_id));
create policy note_text_changed on note_text for update to roda_app using (writes_notes_at(meeting_id));
grant select, insert on note_text to roda_app;
grant update (version, doc, markdown) on note_text to roda_app;

do $$
declare t text;
begin
  foreach t in array array['note_step', 'note_record'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to roda_app using (exists (select from note_text n where n.id = text_id))', t || '_seen', t);
    execute format('grant select, insert on %I to roda_app', t);
  end loop;
end $$;
create policy note_step_added on note_step for insert to roda_app with check (
  (acting_system() or person_id = acting_person())
  and exists (select from note_text n where n.id = text_id and writes_notes_at(n.meeting_id)));
create policy note_record_added on note_record for insert to roda_app with check (
  (acting_system() or made_by = acting_person())
  and exists (select from note_text n where n.id = text_id and writes_notes_at(n.meeting_id)));
