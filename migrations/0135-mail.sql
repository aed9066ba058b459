-- Mail that goes out (utkorg). A letter is stored in the transaction that is its reason, and sent afterwards by whichever
-- process comes first. Before a letter is handed to the mail server its row says so: one that was under way when the
-- program died is "uncertain", and only a person sends it again. So nothing is sent twice.
create table mail (
  id uuid primary key,
  -- what makes it the same letter: a second one for the same reason to the same person is not stored
  once text not null unique check (once <> '' and length(once) <= 300),
  body_id uuid not null references body,
  about_id uuid references knot,
  person_id uuid references person,
  to_name text not null default '' check (length(to_name) <= 300),
  to_address text not null check (to_address <> '' and length(to_address) <= 320),
  subject text not null check (subject <> '' and length(subject) <= 500),
  text text not null,
  html text not null,
  -- an invitation in iCalendar, with its method
  calendar text,
  calendar_method text check (calendar_method in ('REQUEST', 'CANCEL', 'PUBLISH')),
  file_ids uuid[] not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain')),
  tries integer not null default 0,
  last_error text not null default '' check (length(last_error) <= 2000),
  made_at timestamptz not null default clock_timestamp(),
  made_by uuid references person,
  next_try timestamptz not null default clock_timestamp(),
  -- not tried after this: nobody wants last month's call today
  give_up_at timestamptz not null default clock_timestamp() + interval '3 days',
  began_at timestamptz,
  sent_at timestamptz,
  check ((calendar is null) = (calendar_method is null)),
  check (state <> 'sent' or sent_at is not null)
);
create index mail_waits on mail (next_try) where state = 'waiting';
create index mail_under_way on mail (began_at) where state = 'sending';
create index mail_body on mail (body_id, made_at desc);
create index mail_about on mail (about_id) where about_id is not null;
create index mail_person on mail (person_id) where person_id is not null;

-- A file that goes with letters: stored once, however many get it.
create table mail_file (
  id uuid primary key,
  body_id uuid not null references body,
  name text not null check (name <> '' and length(name) <= 300),
  media_type text not null,
  bytes bytea not null
);
create index mail_file_body on mail_file (body_id);

-- What is written is never changed; only how far it has come.
create function keep_mail() returns trigger language plpgsql as $$
declare may_change constant text[] := array['state', 'tries', 'last_error', 'next_try', 'give_up_at', 'began_at', 'sent_at'];
begin
  if tg_op = 'DELETE' or to_jsonb(new) - may_change <> to_jsonb(old) - may_change or old.state = 'sent' then
    raise exception 'a letter is never rewritten, and one that was sent stays sent' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger mail_keeps before update or delete on mail for each row execute function keep_mail();
create trigger mail_file_keeps before update or delete on mail_file for each row execute function keep_added();

-- A body's letters are read by those who run it, and by auditors.
alter table mail enable row level security;
create policy mail_seen on mail for select to roda_app using (
  (select acting_system()) or (select acting_sees_all()) or body_id = any ((select acting_offices())::uuid[]));
create policy mail_added on mail for insert to roda_app with check (acting_runs(body_id));
create policy mail_moves_on on mail for update to roda_app using (acting_runs(body_id));
grant select, insert on mail to roda_app;
grant update (state, tries, last_error, next_try, give_up_at, began_at, sent_at) on mail to roda_app;
alter table mail_file enable row level security;
create policy mail_file_seen on mail_file for select to roda_app using (
  (select acting_system()) or (select acting_sees_all()) or body_id = any ((select acting_offices())::uuid[]));
create policy mail_file_added on mail_file for insert to roda_app with check (acting_runs(body_id));
grant select, insert on mail_file to roda_app;
