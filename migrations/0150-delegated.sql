-- Who may decide what on a body's behalf (delegationsordning, KL 6:37-40, 7:5-8), and what they decided. A point is ended,
-- never changed; a delegated decision is corrected by a new one.
create table delegation_point (
  id uuid primary key,
  body_id uuid not null references body,
  number text not null check (number <> '' and length(number) <= 20),
  matter text not null check (matter <> '' and length(matter) <= 1000),
  statute text not null default '' check (length(statute) <= 300),
  -- why a matter that sounds as if the law kept it to the body may be delegated all the same (KL 6:38)
  considered text not null default '' check (length(considered) <= 1000),
  delegate_kind text not null
    check (delegate_kind in ('presidium', 'subcommittee', 'member', 'alternate', 'employee', 'automated', 'urgent')),
  delegate_body_id uuid references body,
  delegate_person_id uuid references person,
  delegate_post_id uuid references post,
  delegate_text text not null default '' check (length(delegate_text) <= 300),
  -- the point that a head of administration passed on (KL 7:6)
  parent_id uuid references delegation_point,
  may_pass_on boolean not null default false,
  -- whether decisions by it are told the body (KL 6:40, 7:8)
  notified boolean not null default true,
  appeal text not null check (appeal in ('legality', 'administrative', 'none')),
  decided text not null default '' check (length(decided) <= 300),
  valid_from date not null,
  valid_until date,
  made_by uuid references person,
  made_at timestamptz not null default now(),
  check (num_nonnulls(delegate_body_id, delegate_person_id, delegate_post_id) + (delegate_text <> '')::int = 1),
  check (valid_until is null or valid_until >= valid_from),
  check (parent_id is null or (delegate_kind = 'employee' and not may_pass_on)),
  check (not may_pass_on or delegate_kind = 'employee'),
  check (delegate_kind <> 'urgent' or notified)
);
create index delegation_point_body on delegation_point (body_id, number);
create index delegation_point_parent on delegation_point (parent_id) where parent_id is not null;

create function keep_point() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or to_jsonb(new) - array['valid_until'] <> to_jsonb(old) - array['valid_until'] then
    raise exception 'a delegation is ended, never changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger point_keeps before update or delete on delegation_point for each row execute function keep_point();

create table delegated_decision (
  id uuid primary key references knot,
  body_id uuid not null references body,
  point_id uuid not null references delegation_point,
  year integer not null,
  serial integer not null,
  is_urgent boolean not null,
  -- FL 31: date, content, who decided, who presented the matter, who took part finally without deciding
  decided_on date not null,
  heading text not null check (heading <> '' and length(heading) <= 300),
  text text not null check (text <> '' and length(text) <= 20000),
  case_number text not null default '' check (length(case_number) <= 50),
  decided_by text not null check (decided_by <> '' and length(decided_by) <= 300),
  decided_by_id uuid references person,
  presenter text not null default '' check (length(presenter) <= 300),
  took_part text not null default '' check (length(took_part) <= 2000),
  -- why the body's own decision could not be awaited (KL 6:39)
  urgency text not null default '' check (length(urgency) <= 2000),
  notified boolean not null,
  appeal text not null check (appeal in ('legality', 'administrative', 'none')),
  corrects_id uuid unique references delegated_decision,
  registered_by uuid references person,
  registered_at timestamptz not null default now(),
  -- minutes of its own, for what is not told the body (KL 6:40, 7:8), and the notice of them (KL 8:10 p 3)
  protocolled_on date,
  protocolled_by uuid references person,
  notice_address text,
  unique (body_id, year, serial),
  check (not is_urgent or (notified and urgency <> '')),
  check ((protocolled_on is null) = (notice_address is null)),
  check (protocolled_on is null or not notified)
);
create index delegated_decision_body on delegated_decision (body_id, decided_on desc, id);
create index delegated_decision_point on delegated_decision (point_id);

create function keep_delegated() returns trigger language plpgsql as $$
declare once constant text[] := array['protocolled_on', 'protocolled_by', 'notice_address'];
begin
  if tg_op = 'DELETE' or to_jsonb(new) - once <> to_jsonb(old) - once or old.protocolled_on is not null then
    raise exception 'a delegated decision is corrected by a new one, never changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger delegated_keeps before update or delete on delegated_decision
  for each row execute function keep_delegated();

-- Whether the acting person decides by this point: holds the post, is the person, or runs the body that is the delegate.
create function acting_delegate(of_point uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select acting_may_write() and exists (select from delegation_point p where p.id = of_point and (
    p.delegate_person_id = acting_person() or p.delegate_post_id = any (acting_posts())
    or p.delegate_body_id = any (acting_offices())))
$$;
create function acting_delegate_of(of_body uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select acting_may_write() and exists (select from delegation_point p where p.body_id = of_body and acting_delegate(p.id))
$$;
create function is_my_delegated(decision_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select acting_person() is not null and exists (select from delegated_decision d
    where d.id = decision_id and (d.registered_by = acting_person() or d.decided_by_id = acting_person()))
$$;
create function notifies_meeting(of_meeting uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from meeting m where m.id = of_meeting and acting_delegate_of(m.body_id)) $$;

-- The next number of a body's decisions in a year; two at once take turns.
create function next_delegated(of_body uuid, of_year integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_body::text || of_year, 150));
  return (select coalesce(max(serial), 0) + 1 from delegated_decision where body_id = of_body and year = of_year);
end $$;
revoke execute on function next_delegated(uuid, integer) from public;
grant execute on function next_delegated(uuid, integer) to roda_app;

-- The body's next board meeting from a day on, with the item that collects this kind of matter where there is one already. The
-- meeting is held until the transaction ends, so that two matters at once come on one item.
create function next_board_agenda(of_body uuid, from_day date, of_kind text, of_heading text) returns table (
  meeting_id uuid, body_id uuid, on_day date, visibility text, "position" integer, item_id uuid
) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not acting_may_write() then return; end if;
  return query
    select m.id, m.body_id, m.on_day, k.visibility,
      (select coalesce(max(i.position), 0) + 1 from agenda_item i where i.meeting_id = m.id),
      (select i.id from agenda_item i where i.meeting_id = m.id and i.kind = of_kind and i.heading = of_heading
        order by i.position limit 1)
    from (
      select n.id, n.body_id, n.on_day from meeting n
      where n.body_id = of_body and n.on_day >= from_day and n.state in ('planned', 'called') and n.kind = 'board'
      order by n.on_day, n.starts_at nulls last, n.id limit 1 for update
    ) m join knot k on k.id = m.id;
end $$;
revoke execute on function next_board_agenda(uuid, date, text, text) from public;
grant execute on function next_board_agenda(uuid, date, text, text) to roda_app;

alter policy knot_added on knot with check ((select acting_may_write()) and case
  when kind in ('body', 'post') then (select acting_administrator())
  when kind = 'person' then (select acting_runs_something())
  when kind in ('meeting', 'proposal', 'decision', 'goal', 'motion') then acting_runs(body_id)
  when kind = 'delegated' then acting_runs(body_id) or acting_delegate_of(body_id)
  else true end);
alter policy knot_changed on knot
  using (acting_runs(body_id) or case kind
    when 'assignment' then takes_part_in(id)
    when 'report' then takes_part_in_report(id)
    when 'proposal' then is_proposed_to_mine(id)
    when 'document' then is_evidence_of_mine(id)
    when 'delegated' then is_my_delegated(id)
    else false end);
alter policy knot_owed on knot using (
  visibility = 'body' and case kind when 'assignment' then owes_or_receives(id) when 'report' then owes_or_receives_report(id)
    when 'delegated' then is_my_delegated(id) else false end);
alter policy agenda_item_added on agenda_item with check ((select acting_may_write()) and (kind = 'reportBack'
  or runs_meeting(meeting_id) or (kind = 'notification' and notifies_meeting(meeting_id))));

alter table delegation_point enable row level security;
create policy delegation_point_seen on delegation_point for select to roda_app
  using (exists (select from knot where knot.id = body_id));
create policy delegation_point_added on delegation_point for insert to roda_app
  with check (acting_runs(body_id) or (parent_id is not null and acting_delegate(parent_id)));
create policy delegation_point_ended on delegation_point for update to roda_app
  using (acting_runs(body_id) or (parent_id is not null and acting_delegate(parent_id)));
grant select, insert on delegation_point to roda_app;
grant update (valid_until) on delegation_point to roda_app;
create trigger audited after insert or update on delegation_point for each row execute function record_change();

alter table delegated_decision enable row level security;
create policy delegated_decision_seen on delegated_decision for select to roda_app
  using (exists (select from knot where knot.id = delegated_decision.id));
create policy delegated_decision_added on delegated_decision for insert to roda_app
  with check (acting_runs(body_id) or acting_delegate(point_id));
create policy delegated_decision_protocolled on delegated_decision for update to roda_app using (acting_runs(body_id));
grant select, insert on delegated_decision to roda_app;
grant update (protocolled_on, protocolled_by, notice_address) on delegated_decision to roda_app;
create trigger audited after insert or update on delegated_decision for each row execute function record_change();

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure),
    'when ''body_alias'' then', 'when ''delegation_point'' then entry ->> ''body_id''
    when ''body_alias'' then');
end $$;
