-- Many files read in as one batch (omgång): every file is stored first, then read by jobs; each keeps its own state.
create table import_batch (
  id uuid primary key,
  name text not null check (name <> ''),
  started_by uuid not null references person,
  started_at timestamptz not null default now(),
  came_by text not null default 'page' check (came_by in ('page', 'command'))
);
create index import_batch_person on import_batch (started_by, started_at desc);

create table batch_file (
  id uuid primary key,
  batch_id uuid not null references import_batch,
  started_by uuid not null references person,
  -- as it lay in the zip file or the folder; only shown
  path text not null check (path <> ''),
  size integer not null default 0,
  sha256 text,
  -- kept until the file has become a reading, which then holds it
  bytes bytea,
  state text not null default 'waiting' check (state in ('waiting', 'reading', 'scanning', 'read', 'same', 'failed', 'removed')),
  -- of a scan: how many there are, and how many have been read
  pages integer,
  pages_done integer not null default 0,
  problem text,
  reading_id uuid references reading,
  -- what it is the same as: a reading or a document
  same_reading_id uuid references reading,
  same_document_id uuid references document,
  -- what a person has to say of it: questions and doubts, and names that nobody in the register certainly is
  doubts integer not null default 0,
  unmatched integer not null default 0,
  changed_at timestamptz not null default now()
);
create index batch_file_batch on batch_file (batch_id, state);
create index batch_file_waiting on batch_file (batch_id) where state in ('waiting', 'reading');
create index batch_file_scanning on batch_file (id) where state = 'scanning';
create index batch_file_reading on batch_file (reading_id) where reading_id is not null;
create index batch_file_same on batch_file (same_reading_id) where same_reading_id is not null;
create index batch_file_content on batch_file (sha256);
-- The same meeting in another file is looked for by its day.
create index reading_meeting_day on reading ((proposal ->> 'meetingDate')) where state <> 'discarded';

-- One row a page, so that a scan that was interrupted goes on at the next page.
create table scanned_page (
  file_id uuid not null references batch_file,
  page integer not null check (page > 0),
  -- what was read of it (kernel/scanned-page)
  content jsonb not null,
  primary key (file_id, page)
);

-- A file is seen by who began its batch, and by those who may see the reading it became; the batch with any of its files.
alter table batch_file enable row level security;
create policy batch_file_own on batch_file to roda_app
  using ((select acting_system()) or started_by = (select acting_person())
    or exists (select from reading where reading.id = reading_id offset 0))
  with check ((select acting_runs_something()));
alter table import_batch enable row level security;
create policy import_batch_own on import_batch to roda_app
  using ((select acting_system()) or started_by = (select acting_person())
    or exists (select from batch_file where batch_file.batch_id = import_batch.id offset 0))
  with check ((select acting_runs_something()));
alter table scanned_page enable row level security;
create policy scanned_page_own on scanned_page to roda_app
  using (exists (select from batch_file where batch_file.id = file_id offset 0)) with check ((select acting_runs_something()));
grant select, insert on import_batch to roda_app;
grant select, insert, update on batch_file to roda_app;
grant select, insert, delete on scanned_page to roda_app;
