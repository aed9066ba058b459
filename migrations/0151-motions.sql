-- Motions, citizens' proposals, interpellations and questions: their year (KL 5:22-23, 5:35, 6:34, 8:1), and what became of them.
create table council_motion (
  id uuid primary key references knot,
  kind text not null check (kind in ('motion', 'citizenProposal', 'interpellation', 'question')),
  -- the council it was raised in, and the body that decides: the same, or a board it was handed over to
  council_id uuid not null references body,
  body_id uuid not null references body,
  year integer not null,
  serial integer not null,
  heading text not null check (heading <> '' and length(heading) <= 300),
  text text not null check (length(text) <= 20000),
  case_number text not null default '' check (length(case_number) <= 50),
  raised_on date not null,
  -- names of the elected who moved it, or of a grown-up who lets the name be shown; never a child's
  proposers text not null default '' check (length(proposers) <= 1000),
  is_child boolean not null default false,
  prepared_by_id uuid references body,
  forecast_on date,
  forecast_note text not null default '' check (length(forecast_note) <= 1000),
  -- what has come forward, told within the year (KL 5:35)
  reported_on date,
  report_text text not null default '' check (length(report_text) <= 20000),
  outcome text check (outcome in ('approved', 'partly', 'rejected', 'answered', 'writtenOff', 'withdrawn')),
  ended_on date,
  ended_because text not null default '' check (length(ended_because) <= 2000),
  decision_id uuid references knot,
  version integer not null default 1,
  registered_by uuid references person,
  registered_at timestamptz not null default now(),
  unique (council_id, kind, year, serial),
  check ((outcome is null) = (ended_on is null)),
  check (reported_on is null or report_text <> ''),
  check (outcome is distinct from 'writtenOff' or (reported_on is not null and ended_because <> '' and decision_id is not null)),
  check (not is_child or (kind = 'citizenProposal' and proposers = ''))
);
create index council_motion_open on council_motion (raised_on) where outcome is null;
create index council_motion_body on council_motion (body_id, raised_on);

-- Where an answer is sent, only while one is awaited; read by those who answer.
create table motion_contact (
  motion_id uuid primary key references council_motion on delete cascade,
  mail text not null check (length(mail) <= 254)
);

-- Citizens' proposals as handed in on the web, before anybody has read them: never public.
create table handed_in_proposal (
  id uuid primary key,
  council_id uuid not null references body,
  heading text not null check (heading <> '' and length(heading) <= 300),
  text text not null check (text <> '' and length(text) <= 10000),
  name text not null default '' check (length(name) <= 200),
  is_child boolean not null,
  show_name boolean not null,
  mail text not null default '' check (length(mail) <= 254),
  received_at timestamptz not null default clock_timestamp(),
  received_on date not null,
  state text not null default 'new' check (state in ('new', 'registered', 'refused')),
  motion_id uuid references council_motion,
  refused_because text not null default '' check (length(refused_because) <= 1000),
  handled_by uuid references person,
  -- a hash of where it came from, kept a day to hold back floods
  caller_hash bytea,
  check (not is_child or not show_name)
);
create index handed_in_proposal_state on handed_in_proposal (state, received_at);
create index handed_in_proposal_caller on handed_in_proposal (received_at) where caller_hash is not null;

-- Anybody may hand one in, also without an account; three an hour from one place and sixty in all.
create function hand_in_proposal(
  new_id uuid, of_council uuid, its_heading text, its_text text, its_name text, child boolean, shows_name boolean, its_mail text,
  today date, caller bytea
) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(151);
  if (select count(*) filter (where caller_hash = caller) >= 3 or count(*) >= 60 from handed_in_proposal
      where caller_hash is not null and received_at > clock_timestamp() - interval '1 hour') then
    return false;
  end if;
  if not exists (select from body where id = of_council and kind = 'council') then return false; end if;
  insert into handed_in_proposal (id, council_id, heading, text, name, is_child, show_name, mail, received_on, caller_hash)
  values (new_id, of_council, its_heading, its_text, its_name, child, shows_name, its_mail, today, caller);
  return true;
end $$;
revoke execute on function hand_in_proposal(uuid, uuid, text, text, text, boolean, boolean, text, date, bytea) from public;
grant execute on function hand_in_proposal(uuid, uuid, text, text, text, boolean, boolean, text, date, bytea) to roda_app;

create function next_motion(of_council uuid, of_kind text, of_year integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_council::text || of_kind || of_year, 151));
  return (select coalesce(max(serial), 0) + 1 from council_motion
    where council_id = of_council and kind = of_kind and year = of_year);
end $$;
revoke execute on function next_motion(uuid, text, integer) from public;
grant execute on function next_motion(uuid, text, integer) to roda_app;

create function runs_motion(motion_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from council_motion m where m.id = motion_id and (acting_runs(m.council_id) or acting_runs(m.body_id)))
$$;
alter policy knot_changed on knot
  using (acting_runs(body_id) or case kind
    when 'assignment' then takes_part_in(id)
    when 'report' then takes_part_in_report(id)
    when 'proposal' then is_proposed_to_mine(id)
    when 'document' then is_evidence_of_mine(id)
    when 'delegated' then is_my_delegated(id)
    when 'motion' then runs_motion(id)
    else false end);

alter table council_motion enable row level security;
create policy council_motion_seen on council_motion for select to roda_app
  using (exists (select from knot where knot.id = council_motion.id));
create policy council_motion_added on council_motion for insert to roda_app with check (acting_runs(council_id));
create policy council_motion_changed on council_motion for update to roda_app
  using (acting_runs(council_id) or acting_runs(body_id)) with check ((select acting_may_write()));
grant select, insert, update on council_motion to roda_app;
create trigger audited after insert or update on council_motion for each row execute function record_change();

alter table motion_contact enable row level security;
create policy motion_contact_own on motion_contact to roda_app using (runs_motion(motion_id)) with check (runs_motion(motion_id));
grant select, insert, delete on motion_contact to roda_app;

alter table handed_in_proposal enable row level security;
create policy handed_in_proposal_seen on handed_in_proposal for select to roda_app using (acting_runs(council_id));
create policy handed_in_proposal_handled on handed_in_proposal for update to roda_app using (acting_runs(council_id));
grant select, update on handed_in_proposal to roda_app;
