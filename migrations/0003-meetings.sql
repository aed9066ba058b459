-- What: documents, goals, meetings, agenda items, proposals and decisions. Ids are knot ids.
create table document (
  id uuid primary key references knot,
  name text not null,
  media_type text not null,
  sha256 text not null,
  size integer not null,
  -- the text that source spans count in (UTF-16 units); null for evidence that was not read
  extracted text,
  added_by uuid references person,
  added_at timestamptz not null default now()
);
create index document_sha256 on document (sha256);
create table document_content (id uuid primary key references document, bytes bytea not null);

create table goal (
  id uuid primary key references knot,
  body_id uuid not null references body,
  title text collate swedish not null check (title <> ''),
  description text not null default '',
  parent_id uuid references goal,
  valid_from date,
  valid_until date,
  version integer not null default 1
);
create index goal_body on goal (body_id);

create table meeting (
  id uuid primary key references knot,
  body_id uuid not null references body,
  kind text not null default 'board' check (kind in ('board', 'management', 'working', 'other')),
  on_day date not null,
  starts_at time,
  ends_at time,
  place text not null default '',
  state text not null default 'planned' check (state in ('planned', 'called', 'held', 'closed', 'cancelled')),
  note text not null default '',
  version integer not null default 1
);
create index meeting_body_day on meeting (body_id, on_day);
create index meeting_day on meeting (on_day, id);

create table attendance (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  person_id uuid references person,
  name text not null check (name <> ''),
  role text not null default '',
  party text,
  serving boolean not null default true,
  position integer not null default 0
);
create index attendance_meeting on attendance (meeting_id, position);
create index attendance_person on attendance (person_id);

create table agenda_item (
  id uuid primary key references knot,
  meeting_id uuid not null references meeting,
  position integer not null,
  -- '140', as printed without § and prefix; null where the minutes carry none
  section_number text,
  heading text collate swedish not null check (heading <> ''),
  kind text not null default 'information' check (kind in
    ('decision', 'preparation', 'information', 'dialogue', 'reportBack', 'notification', 'election', 'standing', 'formalia')),
  case_number text,
  presenter text not null default '',
  text text not null default '',
  recipients text[] not null default '{}',
  version integer not null default 1,
  unique (meeting_id, position) deferrable initially deferred
);
create index agenda_item_case on agenda_item (case_number) where case_number is not null;

create table floor_motion (
  id uuid primary key,
  item_id uuid not null references agenda_item,
  text text not null check (text <> ''),
  moved_by text not null default '',
  position integer not null default 0
);
create index floor_motion_item on floor_motion (item_id, position);
create table dissent (
  id uuid primary key,
  item_id uuid not null references agenda_item,
  dissenter text not null check (dissenter <> ''),
  text text not null default '',
  position integer not null default 0
);
create index dissent_item on dissent (item_id, position);

-- A proposed decision: to the meeting's own body, or to another that decides (domain.md 0.2).
create table proposal (
  id uuid primary key references knot,
  item_id uuid not null references agenda_item,
  to_body_id uuid references body,
  to_body_text text not null default '',
  text text not null check (text <> ''),
  position integer not null default 0
);
create index proposal_item on proposal (item_id, position);
create index proposal_to_body on proposal (to_body_id);

create table decision (
  id uuid primary key references knot,
  item_id uuid not null references agenda_item,
  body_id uuid not null references body,
  decided_on date not null,
  text text not null check (text <> ''),
  verb text not null default 'other' check (verb in
    ('approve', 'reject', 'adopt', 'establish', 'endorse', 'assign', 'referBack', 'table', 'strikeOff', 'file', 'propose', 'elect', 'other')),
  position integer not null default 0,
  corrects_id uuid references decision
);
create index decision_item on decision (item_id, position);
create index decision_body_day on decision (body_id, decided_on desc, id);

-- Where in which document a knot was read; kept for ever.
create table source_span (
  id uuid primary key,
  knot_id uuid not null references knot,
  document_id uuid not null references document,
  starts integer not null check (starts >= 0),
  ends integer not null,
  text text not null,
  check (ends >= starts)
);
create index source_span_knot on source_span (knot_id);
create index source_span_document on source_span (document_id, starts);

-- A file being read: the proposal and what a person has chosen so far. Nothing of it is in the register before acceptance.
create table reading (
  id uuid primary key,
  name text not null,
  media_type text not null,
  sha256 text not null,
  size integer not null,
  bytes bytea not null,
  extracted text not null,
  proposal jsonb not null,
  choices jsonb not null default '{}',
  state text not null default 'open' check (state in ('open', 'accepted', 'discarded')),
  document_id uuid references document,
  body_id uuid references body,
  started_by uuid references person,
  started_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  version integer not null default 1
);
create index reading_sha256 on reading (sha256);
create index reading_person on reading (started_by, state, changed_at desc);

create trigger decision_is_kept before update or delete on decision for each row execute function refuse_change();
create trigger source_span_is_kept before update or delete on source_span for each row execute function refuse_change();
create trigger document_content_is_kept before update or delete on document_content for each row execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['document', 'goal', 'meeting', 'agenda_item', 'proposal', 'decision'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to roda_app using (exists (select from knot where knot.id = %I.id))', t || '_seen', t, t);
  end loop;
  foreach t in array array['attendance:meeting_id', 'floor_motion:item_id', 'dissent:item_id', 'source_span:document_id', 'document_content:id'] loop
    execute format('alter table %I enable row level security', split_part(t, ':', 1));
    execute format('create policy %I on %I for select to roda_app using (exists (select from knot where knot.id = %I.%I))',
      split_part(t, ':', 1) || '_seen', split_part(t, ':', 1), split_part(t, ':', 1), split_part(t, ':', 2));
  end loop;
  foreach t in array array['document', 'goal', 'meeting', 'agenda_item', 'proposal', 'decision', 'attendance', 'floor_motion', 'dissent', 'source_span', 'document_content'] loop
    execute format('create policy %I on %I for insert to roda_app with check ((select acting_may_write()))', t || '_added', t);
    execute format('grant select, insert on %I to roda_app', t);
    execute format('create trigger audited after insert or update or delete on %I for each row execute function record_change()', t);
  end loop;
  foreach t in array array['document', 'goal', 'meeting', 'agenda_item', 'attendance'] loop
    execute format('create policy %I on %I for update to roda_app using ((select acting_may_write()))', t || '_changed', t);
    execute format('grant update on %I to roda_app', t);
  end loop;
end $$;
alter table reading enable row level security;
create policy reading_own on reading to roda_app
  using ((select acting_system()) or started_by = (select acting_person()) or body_id = any ((select acting_offices())::uuid[]))
  with check ((select acting_may_write()));
grant select, insert, update on reading to roda_app;
