-- Stående punkter (domain.md O8): what a body takes up at every meeting, or every nth, until a day; and where items that
-- placed themselves came from, so that nothing is placed twice on one agenda.
create table standing_item (
  id uuid primary key,
  body_id uuid not null references body,
  heading text collate swedish not null check (heading <> ''),
  kind text not null default 'standing' check (kind in ('standing', 'information', 'dialogue', 'notification', 'formalia', 'decision')),
  presenter text not null default '',
  text text not null default '',
  -- the text fills itself with the minutes of the meeting before
  fills text not null default 'nothing' check (fills in ('nothing', 'minutes')),
  -- 1 is each meeting, 3 each third
  every integer not null default 1 check (every between 1 and 52),
  meeting_kind text check (meeting_kind in ('board', 'management', 'working', 'other')),
  series_id uuid references meeting_series,
  place text not null default 'last' check (place in ('first', 'last')),
  -- different people present it, one at a time
  rota boolean not null default false,
  from_day date not null,
  until_day date,
  version integer not null default 1,
  check (until_day is null or until_day >= from_day)
);
create index standing_item_body on standing_item (body_id, from_day);
create index standing_item_series on standing_item (series_id) where series_id is not null;

-- Whose turn it is at which meeting.
create table standing_turn (
  standing_id uuid not null references standing_item,
  meeting_id uuid not null references meeting,
  presenter text not null check (presenter <> ''),
  primary key (standing_id, meeting_id)
);
create index standing_turn_meeting on standing_turn (meeting_id);

create table item_origin (
  item_id uuid primary key references agenda_item,
  meeting_id uuid not null references meeting,
  source text not null check (source in ('standing', 'returning')),
  source_id uuid not null,
  unique (meeting_id, source, source_id)
);

create function runs_standing(of_item uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from standing_item s where s.id = of_item and acting_runs(s.body_id)) $$;

alter table standing_item enable row level security;
create policy standing_item_seen on standing_item for select to roda_app using (exists (select from knot where knot.id = body_id));
create policy standing_item_added on standing_item for insert to roda_app with check (acting_runs(body_id));
create policy standing_item_changed on standing_item for update to roda_app using (acting_runs(body_id)) with check (acting_runs(body_id));
grant select, insert on standing_item to roda_app;
grant update (heading, kind, presenter, text, fills, every, meeting_kind, series_id, place, rota, from_day, until_day, version)
  on standing_item to roda_app;
alter table standing_turn enable row level security;
create policy standing_turn_seen on standing_turn for select to roda_app using (exists (select from knot where knot.id = meeting_id));
create policy standing_turn_added on standing_turn for insert to roda_app with check (runs_standing(standing_id) and runs_meeting(meeting_id));
create policy standing_turn_changed on standing_turn for update to roda_app using (runs_meeting(meeting_id));
create policy standing_turn_removed on standing_turn for delete to roda_app using (runs_meeting(meeting_id));
grant select, insert, delete on standing_turn to roda_app;
grant update (presenter) on standing_turn to roda_app;
alter table item_origin enable row level security;
create policy item_origin_seen on item_origin for select to roda_app using (exists (select from knot where knot.id = item_id));
create policy item_origin_added on item_origin for insert to roda_app with check (runs_meeting(meeting_id));
grant select, insert on item_origin to roda_app;
create trigger audited after insert or update or delete on standing_item for each row execute function record_change();
create trigger audited after insert or update or delete on standing_turn
  for each row execute function record_change('', 'meeting_id');
create trigger audited after insert or update or delete on item_origin for each row execute function record_change('', 'item_id');

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'standing_item' then entry ->> 'body_id'
    when 'standing_turn' then entry ->> 'meeting_id'
    when 'item_origin' then entry ->> 'meeting_id'
    when 'dissent' then$also$);
end $$;
