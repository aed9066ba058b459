-- Serier av möten (sammanträdesplan, domain.md N14): a type of meeting of a body with its rhythm, from which a year's meetings
-- are proposed. What is planned out of it is meetings like others; they remember the day that the series meant.
create table meeting_series (
  id uuid primary key,
  body_id uuid not null references body,
  name text collate swedish not null check (name <> ''),
  kind text not null check (kind in ('board', 'management', 'working', 'other')),
  rhythm text not null check (rhythm in ('weeks', 'months')),
  -- every nth week, counted from the first day
  every integer not null default 1 check (every between 1 and 52),
  -- the nth such weekday of each of the months; -1 is the last
  nth integer not null default 1 check (nth in (1, 2, 3, 4, -1)),
  months integer[] not null default '{}',
  weekday integer not null check (weekday between 1 and 7),
  from_day date not null,
  until_day date,
  starts_at time,
  ends_at time,
  place text not null default '',
  rests text not null default 'school' check (rests in ('holidays', 'school')),
  around text not null default 'skip' check (around in ('skip', 'earlier', 'later')),
  version integer not null default 1,
  check (until_day is null or until_day >= from_day),
  check (rhythm = 'weeks' or cardinality(months) > 0)
);
create index meeting_series_body on meeting_series (body_id, from_day);

create table meeting_in_series (
  meeting_id uuid primary key references meeting,
  series_id uuid references meeting_series,
  -- the day that the series meant, before anything was moved
  nominal date not null,
  -- the meeting of the year before that this one was planned after
  copied_from uuid references meeting,
  unique (series_id, nominal),
  unique (copied_from)
);

alter table meeting_series enable row level security;
create policy meeting_series_seen on meeting_series for select to roda_app using (exists (select from knot where knot.id = body_id));
create policy meeting_series_added on meeting_series for insert to roda_app with check (acting_runs(body_id));
create policy meeting_series_changed on meeting_series for update to roda_app using (acting_runs(body_id)) with check (acting_runs(body_id));
grant select, insert on meeting_series to roda_app;
grant update (name, kind, rhythm, every, nth, months, weekday, from_day, until_day, starts_at, ends_at, place, rests, around, version)
  on meeting_series to roda_app;
alter table meeting_in_series enable row level security;
create policy meeting_in_series_seen on meeting_in_series for select to roda_app using (exists (select from knot where knot.id = meeting_id));
create policy meeting_in_series_added on meeting_in_series for insert to roda_app with check (runs_meeting(meeting_id));
grant select, insert on meeting_in_series to roda_app;
create trigger audited after insert or update or delete on meeting_series for each row execute function record_change();
create trigger audited after insert or update or delete on meeting_in_series
  for each row execute function record_change('', 'meeting_id');

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'meeting_series' then entry ->> 'body_id'
    when 'meeting_in_series' then entry ->> 'meeting_id'
    when 'dissent' then$also$);
end $$;
