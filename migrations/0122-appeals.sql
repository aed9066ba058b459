-- Appeals (överklaganden) of what a notice announced, and how the court ended them. Who appealed is for those who run the body;
-- that somebody did is everybody's to know, for it keeps the decision from gaining legal force (KL 13 kap.).
create table notice_appeal (
  id uuid primary key,
  notice_id uuid not null references notice,
  -- the paragraphs appealed; none where it is all of them
  sections text[] not null default '{}',
  appellant text not null check (appellant <> '' and length(appellant) <= 300),
  received_on date not null,
  court_case text not null default '' check (length(court_case) <= 100),
  note text not null default '' check (length(note) <= 2000),
  noted_by uuid references person,
  noted_at timestamptz not null default clock_timestamp(),
  outcome text check (outcome in ('rejected', 'dismissed', 'withdrawn', 'annulled')),
  -- the day the court's ruling gained legal force itself
  ended_on date,
  ended_by uuid references person,
  check ((outcome is null) = (ended_on is null)),
  check (ended_on >= received_on)
);
create index notice_appeal_notice on notice_appeal (notice_id, received_on);

-- An appeal is ended once; its beginning is never rewritten.
create function keep_appeal() returns trigger language plpgsql as $$
declare may_change constant text[] := array['outcome', 'ended_on', 'ended_by', 'court_case'];
begin
  if tg_op = 'DELETE' or old.outcome is not null or to_jsonb(new) - may_change <> to_jsonb(old) - may_change then
    raise exception '% is added to and ended once, never changed', tg_table_name using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger notice_appeal_keeps before update or delete on notice_appeal for each row execute function keep_appeal();

alter table notice_appeal enable row level security;
create policy notice_appeal_seen on notice_appeal for select to roda_app using (
  (select acting_system()) or (select acting_sees_all()) or runs_notice(notice_id));
create policy notice_appeal_added on notice_appeal for insert to roda_app with check (runs_notice(notice_id));
create policy notice_appeal_ended on notice_appeal for update to roda_app using (runs_notice(notice_id));
grant select, insert on notice_appeal to roda_app;
grant update (outcome, ended_on, ended_by, court_case) on notice_appeal to roda_app;

-- That there is an appeal, without who: for the board, where it keeps a decision from legal force.
create function appeals_without_names(notices uuid[]) returns table (
  notice_id uuid, sections text[], received_on date, outcome text, ended_on date
) language sql stable security definer set search_path = public, pg_temp as $$
  select a.notice_id, a.sections, a.received_on, a.outcome, a.ended_on
  from notice_appeal a join notice n on n.id = a.notice_id and n.state <> 'draft'
  where a.notice_id = any (notices)
$$;

create trigger audited after insert or update on notice_appeal for each row execute function record_change();

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure),
    'when ''body_alias'' then', 'when ''notice_appeal'' then (select coalesce(meeting_id, body_id)::text from notice where id = (entry ->> ''notice_id'')::uuid)
    when ''body_alias'' then');
end $$;
