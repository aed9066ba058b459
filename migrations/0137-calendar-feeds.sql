-- Calendar addresses (kalenderadress): a secret that reads what its person sees, and nothing else; revoked by the person.
-- The secret itself is shown once, and kept as its hash.
create table calendar_feed (
  id uuid primary key,
  person_id uuid not null references person,
  -- one body's meetings; none means all that the person belongs to
  body_id uuid references body,
  token_hash bytea not null unique,
  made_on date not null,
  made_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz
);
create index calendar_feed_person on calendar_feed (person_id);
create index calendar_feed_body on calendar_feed (body_id) where body_id is not null;

create function keep_feed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or to_jsonb(new) - 'revoked_at' <> to_jsonb(old) - 'revoked_at' or old.revoked_at is not null then
    raise exception 'a calendar address is revoked, never changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger calendar_feed_keeps before update or delete on calendar_feed for each row execute function keep_feed();
create trigger audited after insert or update on calendar_feed for each row execute function record_change();

alter table calendar_feed enable row level security;
create policy calendar_feed_own on calendar_feed for select to roda_app using (person_id = (select acting_person()));
create policy calendar_feed_made on calendar_feed for insert to roda_app
  with check (person_id = (select acting_person()));
create policy calendar_feed_revoked on calendar_feed for update to roda_app using (person_id = (select acting_person()));
grant select, insert on calendar_feed to roda_app;
grant update (revoked_at) on calendar_feed to roda_app;

-- The door for a calendar: the secret opens the transaction as its person, to read only. A locked account opens nothing.
create function enter_feed(token bytea, today date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare feed calendar_feed;
begin
  select * into feed from calendar_feed where token_hash = token and revoked_at is null;
  if feed.id is null or exists (select from account where person_id = feed.person_id and locked_at is not null)
    or act_as(feed.person_id, today) is null then
    return null;
  end if;
  perform set_config('app.read_only', 'on', true), set_config('app.sees_all', '', true);
  return jsonb_build_object('person', feed.person_id, 'body', feed.body_id);
end $$;

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then',
    'when ''calendar_feed'' then entry ->> ''person_id'' when ''dissent'' then');
end $$;
