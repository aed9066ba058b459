-- The call to a meeting (kallelse). Each version is an image of the agenda as it was sent, never changed; whoever was called
-- stands beside it, with the letter that was sent. Items are seen as they are on the agenda: a matter that is only prepared
-- is in no visitor's call.
create table call (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  body_id uuid not null references body,
  version integer not null check (version > 0),
  kind text not null check (kind in ('call', 'cancellation')),
  head jsonb not null,
  message text not null default '' check (length(message) <= 5000),
  -- the SEQUENCE of its calendar entry
  sequence integer not null,
  sent_on date not null,
  sent_at timestamptz not null default clock_timestamp(),
  sent_by uuid references person,
  unique (meeting_id, version)
);
create index call_body on call (body_id);
create index call_sent_by on call (sent_by);

create table called_item (
  call_id uuid not null references call,
  position integer not null,
  item_id uuid not null,
  content jsonb not null,
  primary key (call_id, position)
);
create index called_item_item on called_item (item_id);

create table called_person (
  call_id uuid not null references call,
  person_id uuid not null references person,
  name text not null check (name <> ''),
  role text not null,
  position integer not null,
  -- none where the person has no address to mail to
  mail_id uuid references mail,
  -- told on paper or by telephone, where mail did not do
  handed_at timestamptz,
  handed_by uuid references person,
  primary key (call_id, person_id)
);
create index called_person_person on called_person (person_id);
create index called_person_mail on called_person (mail_id) where mail_id is not null;

-- Förhinder: somebody who is called cannot come, and the alternate who is called instead. Why is nobody's business.
create table absence (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  person_id uuid not null references person,
  name text not null check (name <> ''),
  reported_by uuid references person,
  reported_at timestamptz not null default clock_timestamp(),
  alternate_id uuid references person,
  alternate_name text not null default '',
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  check (alternate_id is null or alternate_id <> person_id)
);
create unique index absence_once on absence (meeting_id, person_id) where withdrawn_at is null;
create index absence_person on absence (person_id);
create index absence_alternate on absence (alternate_id) where alternate_id is not null;

-- All who were present agreed to decide a matter of the council that had not been announced (KL 5:52).
create table urgent_consent (
  item_id uuid primary key references agenda_item,
  meeting_id uuid not null references meeting,
  noted_by uuid references person,
  noted_at timestamptz not null default clock_timestamp()
);
create index urgent_consent_meeting on urgent_consent (meeting_id);

create trigger call_keeps before update or delete on call for each row execute function keep_added();
create trigger called_item_keeps before update or delete on called_item for each row execute function keep_added();

create function keep_called() returns trigger language plpgsql as $$
declare may_change text[] := case tg_table_name when 'absence' then array['withdrawn_at', 'withdrawn_by'] else array['handed_at', 'handed_by'] end;
begin
  if tg_op = 'DELETE' or to_jsonb(new) - may_change <> to_jsonb(old) - may_change
    or (tg_table_name = 'absence' and to_jsonb(old) ->> 'withdrawn_at' is not null) then
    raise exception '% is added to, never changed', tg_table_name using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger called_person_keeps before update or delete on called_person for each row execute function keep_called();
create trigger absence_keeps before update or delete on absence for each row execute function keep_called();

create function runs_call(of_call uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from call where call.id = of_call and acting_runs(call.body_id)) $$;
-- Belongs to the meeting's body, by membership or post, or sees everything.
create function inside_meeting(of_meeting uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select acting_system() or acting_sees_all() or meeting_body(of_meeting) = any (acting_bodies()) $$;
create function inside_call(of_call uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from call where call.id = of_call and inside_meeting(call.meeting_id)) $$;

alter table call enable row level security;
create policy call_seen on call for select to roda_app using (exists (select from knot where knot.id = meeting_id));
create policy call_added on call for insert to roda_app with check (acting_runs(body_id) and body_id = meeting_body(meeting_id));
grant select, insert on call to roda_app;

alter table called_item enable row level security;
create policy called_item_seen on called_item for select to roda_app using (
  exists (select from call where call.id = call_id)
  and (exists (select from knot where knot.id = item_id) or inside_call(call_id)));
create policy called_item_added on called_item for insert to roda_app with check (runs_call(call_id));
grant select, insert on called_item to roda_app;

alter table called_person enable row level security;
create policy called_person_seen on called_person for select to roda_app using (
  person_id = (select acting_person()) or inside_call(call_id));
create policy called_person_added on called_person for insert to roda_app with check (runs_call(call_id));
create policy called_person_handed on called_person for update to roda_app using (runs_call(call_id));
grant select, insert on called_person to roda_app;
grant update (handed_at, handed_by) on called_person to roda_app;

alter table absence enable row level security;
create policy absence_seen on absence for select to roda_app using (
  person_id = (select acting_person()) or alternate_id = (select acting_person()) or inside_meeting(meeting_id));
create policy absence_added on absence for insert to roda_app with check (
  runs_meeting(meeting_id) or ((select acting_may_write()) and person_id = (select acting_person())
    and reported_by = (select acting_person()) and inside_meeting(meeting_id)));
create policy absence_withdrawn on absence for update to roda_app using (
  runs_meeting(meeting_id) or ((select acting_may_write()) and person_id = (select acting_person())));
grant select, insert on absence to roda_app;
grant update (withdrawn_at, withdrawn_by) on absence to roda_app;

alter table urgent_consent enable row level security;
create policy urgent_consent_seen on urgent_consent for select to roda_app using (exists (select from knot where knot.id = item_id));
create policy urgent_consent_added on urgent_consent for insert to roda_app with check (runs_meeting(meeting_id));
create policy urgent_consent_removed on urgent_consent for delete to roda_app using (runs_meeting(meeting_id));
grant select, insert, delete on urgent_consent to roda_app;

-- A member who cannot come, or can after all, has the alternate told, though he or she does not run the body.
create function mail_of_absence(letter uuid, of_absence uuid, to_person uuid, once text, subject text, words text, html text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare told uuid;
begin
  insert into mail (id, once, body_id, about_id, person_id, to_name, to_address, subject, text, html, made_by)
  select letter, mail_of_absence.once, meeting_body(a.meeting_id), a.meeting_id, p.id, p.name, p.email,
    mail_of_absence.subject, words, mail_of_absence.html, acting_person()
  from absence a join person p on p.id = to_person
  where a.id = of_absence
    and exists (select from absence other where other.meeting_id = a.meeting_id and other.alternate_id = to_person) and coalesce(p.email, '') <> '' and acting_may_write()
    and (runs_meeting(a.meeting_id) or a.person_id = acting_person())
  on conflict do nothing returning id into told;
  return told;
end $$;

do $$
declare t text;
begin
  foreach t in array array['call', 'absence'] loop
    execute format('create trigger audited after insert or update on %I for each row execute function record_change()', t);
  end loop;
end $$;
create trigger audited after insert or update on called_person for each row execute function record_change('', 'call_id');
create trigger audited after insert or delete on urgent_consent for each row execute function record_change('', 'item_id');

-- In the log they are the meeting's.
do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'call' then entry ->> 'meeting_id'
    when 'absence' then entry ->> 'meeting_id'
    when 'urgent_consent' then entry ->> 'meeting_id'
    when 'called_person' then (select meeting_id::text from call where id = (entry ->> 'call_id')::uuid)
    when 'dissent' then$also$);
end $$;
