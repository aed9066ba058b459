-- Publishing approved minutes on the web: a step of its own after approval (domain.md R6). What is published is a masked
-- copy, a rendition of its own; the approved original is never touched. A reviewer with a name publishes, never a program.
create table publication (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  version_id uuid not null references minutes_version,
  body_id uuid not null references body,
  body_name text collate swedish not null,
  meeting_day date not null,
  kind text not null,
  sections text not null default '',
  state text not null default 'review' check (state in ('review', 'published', 'removed', 'withdrawn', 'dropped')),
  started_by uuid references person,
  started_at timestamptz not null default clock_timestamp(),
  published_by uuid references person,
  published_at timestamptz,
  published_on date,
  -- the day it is taken away
  remove_on date,
  ended_on date,
  -- nobody where the day's work did it
  ended_by uuid references person,
  version integer not null default 1,
  check (state in ('review', 'dropped') or (published_by is not null and published_on is not null and remove_on > published_on)),
  check ((state in ('review', 'published')) = (ended_on is null))
);
create unique index publication_one_standing on publication (version_id) where state in ('review', 'published');
create index publication_meeting on publication (meeting_id);
create index publication_body on publication (body_id, meeting_day desc);
create index publication_shown on publication (meeting_day desc, id) where state = 'published';
create index publication_ends on publication (remove_on) where state = 'published';

-- What only those who run the body and auditors see: the original's text, what the reviewer checked, why it was withdrawn.
create table publication_review (
  publication_id uuid primary key references publication,
  record jsonb not null,
  checked text[] not null default '{}',
  end_reason text not null default '' check (length(end_reason) <= 2000)
);
-- What is decided of a passage; a personal number is never left.
create table publication_mark (
  publication_id uuid not null references publication,
  text text not null check (text <> '' and length(text) <= 500),
  kind text not null check (kind in ('personalNumber', 'phone', 'email', 'careLaw', 'property', 'name', 'free')),
  choice text not null check (choice in ('mask', 'keep')),
  reason text not null default '' check (length(reason) <= 2000),
  decided_by uuid not null references person,
  decided_at timestamptz not null default clock_timestamp(),
  primary key (publication_id, text),
  check (choice = 'mask' or reason <> ''),
  check (choice = 'mask' or kind <> 'personalNumber')
);
create table publication_section (
  publication_id uuid not null references publication,
  item_id uuid not null references agenda_item,
  choice text not null check (choice in ('publish', 'leave-out')),
  reason text not null default '' check (length(reason) <= 2000),
  decided_by uuid not null references person,
  decided_at timestamptz not null default clock_timestamp(),
  primary key (publication_id, item_id),
  check (choice = 'leave-out' or reason <> '')
);
create index publication_section_item on publication_section (item_id);
-- The masked copy itself: what was masked was never in it.
create table publication_copy (
  publication_id uuid primary key references publication,
  record jsonb not null,
  bytes bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pages integer not null
);
-- The municipality's written routine; the last row holds.
create table publication_routine (
  id uuid primary key,
  text text not null default '' check (length(text) <= 10000),
  points text[] not null check (cardinality(points) > 0),
  months integer not null check (months between 1 and 120),
  set_by uuid references person,
  set_at timestamptz not null default clock_timestamp()
);

create function keep_publication() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare may_change text[] := case old.state
  when 'review' then array['state', 'published_by', 'published_at', 'published_on', 'remove_on', 'ended_on', 'ended_by', 'version']
  else array['state', 'ended_on', 'ended_by', 'version'] end;
begin
  if tg_op = 'DELETE' or to_jsonb(new) - may_change <> to_jsonb(old) - may_change
    or (old.state = 'review' and new.state not in ('review', 'published', 'dropped'))
    or (old.state = 'published' and new.state not in ('published', 'removed', 'withdrawn'))
    or (old.state not in ('review', 'published') and new.state <> old.state) then
    raise exception 'what was published is never rewritten' using errcode = 'check_violation';
  end if;
  if old.state = 'review' and new.state = 'published' and new.published_by is distinct from acting_person() then
    raise exception 'a copy is published by whoever reviewed it, never by a program' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger publication_kept before update or delete on publication for each row execute function keep_publication();
create trigger publication_copy_keeps before update or delete on publication_copy for each row execute function keep_added();

-- While it is reviewed its marks come and go; afterwards nothing of the review changes but the reason it was withdrawn.
create function keep_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare row_now jsonb := to_jsonb(coalesce(new, old));
begin
  if exists (select from publication p where p.id = (row_now ->> 'publication_id')::uuid and p.state <> 'review')
    and (tg_table_name <> 'publication_review' or tg_op <> 'UPDATE'
      or to_jsonb(new) - 'end_reason' <> to_jsonb(old) - 'end_reason') then
    raise exception 'the review is over' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger review_kept before update or delete on publication_review for each row execute function keep_review();
create trigger review_kept before insert or update or delete on publication_mark for each row execute function keep_review();
create trigger review_kept before insert or update or delete on publication_section for each row execute function keep_review();

create function reads_publication(of_publication uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select acting_system() or acting_sees_all()
    or exists (select from publication p where p.id = of_publication and p.body_id = any (acting_offices())) $$;
create function runs_publication(of_publication uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from publication p where p.id = of_publication and acting_runs(p.body_id)) $$;
create function version_approved(of_version uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from minutes_version v where v.id = of_version and v.state = 'approved') $$;

alter table publication enable row level security;
create policy publication_seen on publication for select to roda_app using (
  state in ('published', 'removed', 'withdrawn') or (select acting_system()) or (select acting_sees_all())
  or body_id = any ((select acting_offices())::uuid[]));
create policy publication_added on publication for insert to roda_app
  with check (state = 'review' and acting_runs(body_id) and version_approved(version_id));
create policy publication_changed on publication for update to roda_app using (acting_runs(body_id));
grant select, insert on publication to roda_app;
grant update (state, published_by, published_at, published_on, remove_on, ended_on, ended_by, version) on publication to roda_app;

do $$
declare t text;
begin
  foreach t in array array['publication_review', 'publication_mark', 'publication_section'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to roda_app using (reads_publication(publication_id))', t || '_seen', t);
    execute format('create policy %I on %I for insert to roda_app with check (runs_publication(publication_id))', t || '_added', t);
    execute format('create policy %I on %I for update to roda_app using (runs_publication(publication_id))', t || '_changed', t);
    execute format('create policy %I on %I for delete to roda_app using (runs_publication(publication_id))', t || '_dropped', t);
  end loop;
end $$;
grant select, insert, update on publication_review to roda_app;
grant select, insert, update, delete on publication_mark, publication_section to roda_app;

alter table publication_copy enable row level security;
create policy publication_copy_seen on publication_copy for select to roda_app using (
  reads_publication(publication_id)
  or exists (select from publication p where p.id = publication_id and p.state = 'published'));
create policy publication_copy_added on publication_copy for insert to roda_app with check (runs_publication(publication_id));
grant select, insert on publication_copy to roda_app;

alter table publication_routine enable row level security;
create policy publication_routine_seen on publication_routine for select to roda_app using (true);
create policy publication_routine_added on publication_routine for insert to roda_app with check ((select acting_administrator()));
grant select, insert on publication_routine to roda_app;

create trigger audited after insert or update on publication for each row execute function record_change();
create trigger audited after update on publication_review for each row execute function record_change('', 'publication_id');
create trigger audited after insert or update or delete on publication_section for each row execute function record_change('', 'publication_id');
create trigger audited after insert on publication_routine for each row execute function record_change();
-- NOTE the passages themselves are not repeated in the log: who masked what is on the review's page
do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'publication' then entry ->> 'meeting_id'
    when 'publication_review' then (select meeting_id::text from publication where id = (entry ->> 'publication_id')::uuid)
    when 'publication_section' then (select meeting_id::text from publication where id = (entry ->> 'publication_id')::uuid)
    when 'dissent' then$also$);
end $$;
