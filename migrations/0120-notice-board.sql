-- The municipality's notice board (anslagstavlan, KL 8:9-12). Its content is a closed list of kinds. What is posted is never
-- changed: it is taken down when its time has run out, its appeal time is made longer, or a new notice corrects it.
create table notice (
  id uuid primary key,
  kind text not null check (kind in ('minutes', 'council-meeting', 'delegated', 'on-request', 'statutory')),
  state text not null default 'draft' check (state in ('draft', 'posted', 'removed')),
  body_id uuid not null references body,
  -- as it was called that day: a body's own page may be closed to whom the board is open
  body_name text collate swedish not null,
  meeting_id uuid references knot,
  heading text not null default '' check (length(heading) <= 300),
  text text not null default '' check (length(text) <= 20000),
  -- the law that says it shall be posted, where that is not kommunallagen itself
  statute text not null default '' check (length(statute) <= 300),
  -- who asked for it to be posted; for those who run the body, never on the board
  requested_by text not null default '' check (length(requested_by) <= 300),
  meeting_day date,
  approved_on date,
  kept_at text not null default '' check (length(kept_at) <= 300),
  appealable boolean not null default false,
  -- the last day it is to be shown, where no appeal time says it
  shown_until date,
  posted_at timestamptz,
  posted_on date,
  posted_by uuid references person,
  -- the day the appeal time counts from: posted_on, or for a joint committee the last of its members' boards (KL 13:5)
  counts_from date,
  appeal_nominal date,
  appeal_until date,
  -- the first day it may be taken down; unknown while another member's board has not been reported
  remove_from date,
  removed_at timestamptz,
  removed_on date,
  -- nobody where the day's work did it
  removed_by uuid references person,
  corrects_id uuid references notice,
  correction_reason text not null default '' check (length(correction_reason) <= 2000),
  made_by uuid references person,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  check (state = 'draft' or (posted_at is not null and posted_on is not null)),
  check (state <> 'removed' or (removed_at is not null and removed_on is not null and remove_from is not null)),
  check (kind <> 'minutes' or (meeting_day is not null and approved_on is not null and kept_at <> '')),
  check (appeal_until >= appeal_nominal),
  check (remove_from > appeal_until)
);
create unique index notice_corrected_once on notice (corrects_id) where corrects_id is not null and state <> 'draft';
create index notice_shown on notice (state, posted_on desc, id);
create index notice_body on notice (body_id, posted_on desc);
create index notice_meeting on notice (meeting_id) where meeting_id is not null;
create index notice_ends on notice (remove_from) where state = 'posted';

-- The paragraphs of a protocol that a notice announces. A paragraph is announced once; a correction takes its place.
create table notice_section (
  notice_id uuid not null references notice,
  number text not null check (number <> '' and length(number) <= 20),
  position integer not null,
  item_id uuid references knot,
  meeting_id uuid references knot,
  -- a decision may be appealed; what only prepares or only carries out may not (KL 13:2)
  nature text not null check (nature in ('decision', 'preparation', 'execution', 'other')),
  -- this announcement is the one that holds: from the posting until a correction
  live boolean not null default false,
  primary key (notice_id, number)
);
create unique index notice_section_once on notice_section (meeting_id, number) where live and meeting_id is not null;
create index notice_section_item on notice_section (item_id) where item_id is not null;

-- The boards of a joint committee's other members, each with the day it announced the same minutes there.
create table notice_elsewhere (
  notice_id uuid not null references notice,
  member text not null check (member <> '' and length(member) <= 200),
  announced_on date,
  noted_by uuid references person,
  primary key (notice_id, member)
);

-- What the municipality says on its board about appeals and about where the board is seen; the last row holds.
create table board_setting (
  id uuid primary key,
  court text not null default '' check (length(court) <= 300),
  court_address text not null default '' check (length(court_address) <= 1000),
  seen_at text not null default '' check (length(seen_at) <= 300),
  contact text not null default '' check (length(contact) <= 300),
  set_by uuid references person,
  set_at timestamptz not null default clock_timestamp()
);

create function keep_notice() returns trigger language plpgsql as $$
declare
  may_change constant text[] := array['state', 'counts_from', 'appeal_nominal', 'appeal_until', 'remove_from', 'removed_at', 'removed_on', 'removed_by', 'version'];
begin
  if old.state = 'draft' then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  if tg_op = 'DELETE' or to_jsonb(new) - may_change <> to_jsonb(old) - may_change or old.state = 'removed' or new.state = 'draft' then
    raise exception 'a posted notice is corrected by a new one, never changed' using errcode = 'check_violation';
  end if;
  if new.remove_from is distinct from old.remove_from and (new.remove_from is null or new.remove_from < old.remove_from) then
    raise exception 'an appeal time is made longer, never shorter' using errcode = 'check_violation';
  end if;
  if new.state = 'removed' and (new.remove_from is null or new.removed_on < new.remove_from) then
    raise exception 'a notice stays up until its time has run out' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger notice_keeps before update or delete on notice for each row execute function keep_notice();

-- Only whether a paragraph's announcement still stands may be written, and what another board has reported.
create function keep_notice_part() returns trigger language plpgsql as $$
declare
  may_change text[] := case tg_table_name when 'notice_section' then array['live'] else array['announced_on', 'noted_by'] end;
  is_draft boolean;
begin
  select state = 'draft' into is_draft from notice where id = old.notice_id;
  if is_draft then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  if tg_op = 'DELETE' or to_jsonb(new) - may_change <> to_jsonb(old) - may_change then
    raise exception 'a posted notice is corrected by a new one, never changed' using errcode = 'check_violation';
  end if;
  if tg_table_name = 'notice_section' and (to_jsonb(new) ->> 'live')::boolean and not (to_jsonb(old) ->> 'live')::boolean then
    raise exception 'what was corrected stays corrected' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger notice_section_keeps before update or delete on notice_section for each row execute function keep_notice_part();
create trigger notice_elsewhere_keeps before update or delete on notice_elsewhere for each row execute function keep_notice_part();

create function runs_notice(notice_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from notice n where n.id = notice_id and acting_runs(n.body_id)) $$;
create function drafts_notice(notice_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from notice n where n.id = notice_id and n.state = 'draft' and acting_runs(n.body_id)) $$;

-- The board is everybody's; a draft is its writer's and theirs who run the body.
alter table notice enable row level security;
create policy notice_seen on notice for select to roda_app using (
  state <> 'draft' or (select acting_system()) or made_by = (select acting_person())
  or body_id = any ((select acting_offices())::uuid[]));
create policy notice_added on notice for insert to roda_app with check (acting_runs(body_id));
create policy notice_changed on notice for update to roda_app using (acting_runs(body_id));
create policy notice_dropped on notice for delete to roda_app using (state = 'draft' and acting_runs(body_id));
grant select, insert, update, delete on notice to roda_app;

do $$
declare t text;
begin
  foreach t in array array['notice_section', 'notice_elsewhere'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to roda_app using (exists (select from notice where notice.id = notice_id))', t || '_seen', t);
    execute format('create policy %I on %I for insert to roda_app with check (drafts_notice(notice_id))', t || '_added', t);
    execute format('create policy %I on %I for update to roda_app using (runs_notice(notice_id))', t || '_changed', t);
    execute format('create policy %I on %I for delete to roda_app using (runs_notice(notice_id))', t || '_dropped', t);
    execute format('grant select, insert, update, delete on %I to roda_app', t);
  end loop;
end $$;

alter table board_setting enable row level security;
create policy board_setting_seen on board_setting for select to roda_app using (true);
create policy board_setting_added on board_setting for insert to roda_app with check ((select acting_administrator()));
grant select, insert on board_setting to roda_app;

create trigger audited after insert or update or delete on notice for each row execute function record_change();
create trigger elsewhere_audited after insert or update or delete on notice_elsewhere for each row execute function record_change('', 'notice_id');
create trigger audited after insert on board_setting for each row execute function record_change();

-- The log's entries of a notice are about its meeting, else its body.
do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure),
    'when ''body_alias'' then', 'when ''notice'' then coalesce(entry ->> ''meeting_id'', entry ->> ''body_id'')
    when ''notice_elsewhere'' then (select coalesce(meeting_id, body_id)::text from notice where id = (entry ->> ''notice_id'')::uuid)
    when ''body_alias'' then');
end $$;
