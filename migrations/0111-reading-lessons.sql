-- What a person corrected when a body's minutes were read, kept as rules in the open and used the next time: who "Palle"
-- is, what a heading looks like, what is never an item. A rule is never rewritten: a changed one is switched off and
-- another takes its place, so that the page can tell who taught what, when, and out of which document.
create table reading_lesson (
  id uuid primary key,
  body_id uuid not null references body,
  kind text not null check (kind in ('name', 'owner', 'receiver', 'heading', 'aside', 'due', 'furniture')),
  words text not null check (words <> ''),
  -- what the words mean: a person, a post, a body, or other words
  person_id uuid references person,
  post_id uuid references post,
  meant_body_id uuid references body,
  meaning text not null default '',
  -- the document it was learned from; none where it was written by hand
  learned_from uuid references reading,
  document text not null default '',
  replaces_id uuid references reading_lesson,
  made_by uuid references person,
  made_at timestamptz not null default now(),
  state text not null default 'active' check (state in ('active', 'off')),
  ended_by uuid references person,
  ended_at timestamptz,
  used integer not null default 0,
  used_on date,
  check (num_nonnulls(person_id, post_id, meant_body_id) <= 1)
);
create unique index reading_lesson_one on reading_lesson (body_id, kind, name_fold(words)) where state = 'active';
create index reading_lesson_body on reading_lesson (body_id, kind, made_at);
create index reading_lesson_meant_body on reading_lesson (meant_body_id) where meant_body_id is not null;

create function keep_lesson() returns trigger language plpgsql as $$
declare may_change constant text[] := array['state', 'ended_by', 'ended_at', 'used', 'used_on'];
begin
  if tg_op = 'DELETE' or to_jsonb(new) - may_change <> to_jsonb(old) - may_change or (old.state = 'off' and new.state <> 'off') then
    raise exception '% is switched off and replaced, never rewritten', tg_table_name using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger reading_lesson_keeps_history before update or delete on reading_lesson for each row execute function keep_lesson();
create trigger audited after insert or update of state on reading_lesson for each row execute function record_change();

-- Seen by those who run the body, by administrators and by auditors; taught and switched off by those who run it.
alter table reading_lesson enable row level security;
create policy reading_lesson_seen on reading_lesson for select to roda_app using (
  (select acting_system()) or (select acting_sees_all()) or body_id = any ((select acting_offices())::uuid[]));
create policy reading_lesson_taught on reading_lesson for insert to roda_app with check (acting_runs(body_id));
create policy reading_lesson_ended on reading_lesson for update to roda_app using (acting_runs(body_id));
grant select, insert, update on reading_lesson to roda_app;

-- The log's entries of a rule are about its body.
do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure),
    'when ''body_alias'' then', 'when ''reading_lesson'' then entry ->> ''body_id'' when ''body_alias'' then');
end $$;
