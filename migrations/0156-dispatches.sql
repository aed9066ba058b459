-- Dispatch (expediering): that the extract of an approved § was sent to somebody whom the decision concerns: who sent it,
-- when, how and what. Each sending is added, never changed; how a letter goes is known by the outbox.
create table dispatch (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  item_id uuid not null references agenda_item,
  body_id uuid not null references body,
  version_id uuid not null references minutes_version,
  -- as the minutes name it
  recipient text not null check (recipient <> '' and length(recipient) <= 300),
  -- the first sending to this recipient is 1: two clerks at once send once
  number integer not null check (number > 0),
  way text not null check (way in ('mail', 'paper', 'e-service', 'internal')),
  address text not null default '' check (length(address) <= 320),
  mail_id uuid references mail,
  note text not null default '' check (length(note) <= 2000),
  -- what was sent, by its bytes
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_by uuid not null references person,
  made_at timestamptz not null default clock_timestamp(),
  made_on date not null,
  unique (item_id, recipient, number),
  check ((way = 'mail') = (mail_id is not null)),
  check (way <> 'mail' or address <> '')
);
create index dispatch_meeting on dispatch (meeting_id);
create index dispatch_body on dispatch (body_id, recipient, made_at desc);
create trigger dispatch_keeps before update or delete on dispatch for each row execute function keep_added();

alter table dispatch enable row level security;
create policy dispatch_seen on dispatch for select to roda_app using (
  (select acting_system()) or (select acting_sees_all()) or body_id = any ((select acting_offices())::uuid[]));
create policy dispatch_added on dispatch for insert to roda_app
  with check (acting_runs(body_id) and made_by = (select acting_person()) and version_approved(version_id));
grant select, insert on dispatch to roda_app;
create trigger audited after insert on dispatch for each row execute function record_change();
do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then',
    'when ''dispatch'' then entry ->> ''meeting_id'' when ''dissent'' then');
end $$;
