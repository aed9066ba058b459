-- Whether the notice board could be read, minute by minute: an appeal time does not run out unless the notice was up the whole
-- time (KL 13:5 second paragraph). A span is made longer by every beat; what lies between two spans is an outage.
create table board_uptime (
  id uuid primary key,
  began_at timestamptz not null,
  last_at timestamptz not null,
  check (last_at >= began_at)
);
create index board_uptime_last on board_uptime (last_at desc);

create table board_outage (
  id uuid primary key,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- found by the beats that did not come, or told by a person who knows of what they cannot see (the network outside)
  source text not null check (source in ('heartbeat', 'person')),
  note text not null default '' check (length(note) <= 2000),
  noted_by uuid references person,
  noted_at timestamptz not null default clock_timestamp(),
  check (until_at > from_at)
);
create index board_outage_from on board_outage (from_at desc);

-- What a person decided of an outage during a notice's time.
create table notice_ruling (
  id uuid primary key,
  notice_id uuid not null references notice,
  outage_id uuid not null references board_outage,
  verdict text not null check (verdict in ('extended', 'stands')),
  last_day date,
  reason text not null check (reason <> '' and length(reason) <= 2000),
  decided_by uuid references person,
  decided_at timestamptz not null default clock_timestamp(),
  unique (notice_id, outage_id),
  check ((verdict = 'extended') = (last_day is not null))
);

create trigger board_outage_keeps before update or delete on board_outage for each row execute function refuse_change();
create trigger notice_ruling_keeps before update or delete on notice_ruling for each row execute function refuse_change();

alter table board_uptime enable row level security;
create policy board_uptime_seen on board_uptime for select to roda_app using (true);
create policy board_uptime_added on board_uptime for insert to roda_app with check ((select acting_system()));
create policy board_uptime_grows on board_uptime for update to roda_app using ((select acting_system()));
grant select, insert on board_uptime to roda_app;
grant update (last_at) on board_uptime to roda_app;

alter table board_outage enable row level security;
create policy board_outage_seen on board_outage for select to roda_app using (true);
create policy board_outage_added on board_outage for insert to roda_app with check (
  (select acting_system()) or (source = 'person' and noted_by = (select acting_person()) and (select acting_administrator())));
grant select, insert on board_outage to roda_app;

alter table notice_ruling enable row level security;
create policy notice_ruling_seen on notice_ruling for select to roda_app using (exists (select from notice where notice.id = notice_id));
create policy notice_ruling_added on notice_ruling for insert to roda_app with check (
  runs_notice(notice_id) and (decided_by = (select acting_person()) or (select acting_system())));
grant select, insert on notice_ruling to roda_app;

create trigger audited after insert on board_outage for each row execute function record_change();
create trigger audited after insert on notice_ruling for each row execute function record_change();

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure),
    'when ''body_alias'' then', 'when ''notice_ruling'' then (select coalesce(meeting_id, body_id)::text from notice where id = (entry ->> ''notice_id'')::uuid)
    when ''body_alias'' then');
end $$;
