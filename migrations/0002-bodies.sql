-- Who: bodies, posts, people and memberships over time. Ids are knot ids.
create table body (
  id uuid primary key references knot,
  kind text not null,
  name text collate swedish not null check (name <> ''),
  code text,
  parent_id uuid references body,
  mission text not null default '',
  -- what new meetings, decisions and assignments of this body are seen by
  visibility text not null default 'internal' check (visibility in ('internal', 'body', 'public')),
  valid_from date,
  valid_until date,
  version integer not null default 1,
  check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
create index body_parent on body (parent_id);
create index body_name on body (name);
alter table knot add constraint knot_body_known foreign key (body_id) references body deferrable initially deferred;

create table post (
  id uuid primary key references knot,
  body_id uuid not null references body,
  title text collate swedish not null check (title <> ''),
  kind text not null default 'other',
  mission text not null default '',
  valid_from date,
  valid_until date,
  version integer not null default 1
);
create index post_body on post (body_id);

create table person (
  id uuid primary key references knot,
  name text collate swedish not null check (name <> ''),
  party text,
  email text,
  version integer not null default 1
);
create index person_name on person (name);
create index person_name_trigram on person using gin (name gin_trgm_ops);
alter table knot add constraint knot_author_known foreign key (author_id) references person deferrable initially deferred;

create table person_alias (
  id uuid primary key,
  person_id uuid not null references person,
  alias text collate swedish not null check (alias <> ''),
  body_id uuid references body,
  unique nulls not distinct (person_id, alias, body_id)
);
create index person_alias_alias on person_alias (lower(alias));

create table body_alias (
  id uuid primary key,
  body_id uuid not null references body,
  alias text collate swedish not null check (alias <> ''),
  unique (body_id, alias)
);
create index body_alias_alias on body_alias (lower(alias));

-- A member is a person, or a post whoever holds it. Rows are ended, never rewritten.
create table membership (
  id uuid primary key,
  body_id uuid not null references body,
  person_id uuid references person,
  post_id uuid references post,
  -- the organisation an external member speaks for (Popolo onBehalfOf)
  represents_id uuid references body,
  role text not null,
  rank integer,
  valid_from date,
  valid_until date,
  reason text not null default '',
  decision_id uuid references knot,
  withdrawn_because text,
  check ((person_id is null) <> (post_id is null)),
  check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
create index membership_body on membership (body_id, valid_from, valid_until);
create index membership_person on membership (person_id) where person_id is not null;
create index membership_post on membership (post_id) where post_id is not null;

create table post_holding (
  id uuid primary key,
  post_id uuid not null references post,
  person_id uuid not null references person,
  acting boolean not null default false,
  valid_from date,
  valid_until date,
  reason text not null default '',
  withdrawn_because text,
  check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
create index post_holding_post on post_holding (post_id, valid_from, valid_until);
create index post_holding_person on post_holding (person_id);

-- Only the end of a period and a withdrawal may be written on a row that exists.
create function keep_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - array['valid_until', 'withdrawn_because']) <> (to_jsonb(old) - array['valid_until', 'withdrawn_because']) then
    raise exception '% is added to, never changed', tg_table_name using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger membership_keeps_history before update or delete on membership for each row execute function keep_history();
create trigger post_holding_keeps_history before update or delete on post_holding for each row execute function keep_history();

-- Members of every body on a day, posts resolved to their holders; a vacant post gives a row without a person.
create function members_on(on_day date) returns table (
  membership_id uuid, body_id uuid, person_id uuid, post_id uuid, represents_id uuid, role text, rank integer, acting boolean
) language sql stable as $$
  select m.id, m.body_id, coalesce(m.person_id, h.person_id), m.post_id, m.represents_id, m.role, m.rank, coalesce(h.acting, false)
  from membership m
  left join post_holding h on h.post_id = m.post_id and h.withdrawn_because is null
    and coalesce(h.valid_from, '-infinity') <= on_day and coalesce(h.valid_until, 'infinity') >= on_day
  where m.withdrawn_because is null
    and coalesce(m.valid_from, '-infinity') <= on_day and coalesce(m.valid_until, 'infinity') >= on_day
$$;

-- Local accounts and sessions.
create table account (
  person_id uuid primary key references person,
  username text not null,
  password_hash text not null,
  locked_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create unique index account_username on account (lower(username));

create table session (
  token_hash bytea primary key,
  person_id uuid not null references person,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);

create table sign_in_attempt (
  id bigint generated always as identity primary key,
  username text not null,
  address text not null,
  succeeded boolean not null,
  at timestamptz not null default clock_timestamp()
);
create index sign_in_attempt_name on sign_in_attempt (lower(username), at);
create index sign_in_attempt_address on sign_in_attempt (address, at);

create function refuse_app() returns trigger language plpgsql as $$ begin return new; end $$;
drop function refuse_app();

-- Everything below a body, itself included.
create function body_branch(top uuid) returns setof uuid language sql stable as $$
  with recursive branch as (
    select id from body where id = top
    union select b.id from body b join branch on b.parent_id = branch.id)
  select id from branch
$$;

-- Who a person is today: roles, posts, and the bodies they may look into. Sets the transaction's actor.
create function act_as(who uuid, today date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_name text;
  offices jsonb; posts jsonb; insight uuid[]; running uuid[];
  is_administrator boolean; is_auditor boolean;
begin
  select name into found_name from person where id = who;
  if found_name is null then return null; end if;
  select coalesce(jsonb_agg(jsonb_build_object('body', m.body_id, 'role', m.role)), '[]'),
         coalesce(array_agg(m.body_id), '{}'),
         coalesce(array_agg(m.body_id) filter (where m.role in ('chair', 'viceChair', 'secretary', 'convener')), '{}'),
         coalesce(bool_or(m.role = 'administrator'), false), coalesce(bool_or(m.role = 'auditor'), false)
    into offices, insight, running, is_administrator, is_auditor
    from (
      select body_id, role from membership
      where person_id = who and withdrawn_because is null
        and coalesce(valid_from, '-infinity') <= today and coalesce(valid_until, 'infinity') >= today
      union
      select m.body_id, m.role from post_holding h join membership m on m.post_id = h.post_id
      where h.person_id = who and h.withdrawn_because is null and m.withdrawn_because is null
        and coalesce(h.valid_from, '-infinity') <= today and coalesce(h.valid_until, 'infinity') >= today
        and coalesce(m.valid_from, '-infinity') <= today and coalesce(m.valid_until, 'infinity') >= today
    ) m;
  select coalesce(jsonb_agg(jsonb_build_object('post', p.id, 'body', p.body_id)), '[]'),
         insight || coalesce((select array_agg(branch) from post_holding h2
           join post p2 on p2.id = h2.post_id, body_branch(p2.body_id) branch
           where h2.person_id = who and h2.withdrawn_because is null
             and coalesce(h2.valid_from, '-infinity') <= today and coalesce(h2.valid_until, 'infinity') >= today), '{}')
    into posts, insight
    from post_holding h join post p on p.id = h.post_id
    where h.person_id = who and h.withdrawn_because is null
      and coalesce(h.valid_from, '-infinity') <= today and coalesce(h.valid_until, 'infinity') >= today;
  perform set_config('app.person', who::text, true),
          set_config('app.bodies', insight::text, true),
          set_config('app.offices', running::text, true),
          set_config('app.sees_all', case when is_auditor or is_administrator then 'on' else '' end, true),
          set_config('app.read_only', case when is_auditor and not is_administrator then 'on' else '' end, true);
  return jsonb_build_object('person', who, 'name', found_name, 'administrator', is_administrator,
    'auditor', is_auditor, 'offices', offices, 'posts', posts);
end $$;

-- The door: a session's token opens the transaction as its person, or as nobody.
create function enter(token bytea, today date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare who uuid; last_seen timestamptz;
begin
  select s.person_id, s.seen_at into who, last_seen from session s join account a on a.person_id = s.person_id
    where s.token_hash = token and s.expires_at > now() and a.locked_at is null;
  if who is null then return null; end if;
  if last_seen < now() - interval '5 minutes' then
    update session set seen_at = now(), expires_at = greatest(expires_at, now() + interval '12 hours') where token_hash = token;
  end if;
  return act_as(who, today);
end $$;

do $$
declare t text;
begin
  foreach t in array array['body', 'post', 'person'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to roda_app using (exists (select from knot where knot.id = %I.id))', t || '_seen', t, t);
    execute format('create policy %I on %I for insert to roda_app with check ((select acting_may_write()))', t || '_added', t);
    execute format('create policy %I on %I for update to roda_app using ((select acting_may_write()))', t || '_changed', t);
    execute format('grant select, insert, update on %I to roda_app', t);
    execute format('create trigger audited after insert or update or delete on %I for each row execute function record_change()', t);
  end loop;
  foreach t in array array['membership', 'post_holding', 'person_alias', 'body_alias'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for insert to roda_app with check ((select acting_may_write()))', t || '_added', t);
    execute format('create trigger audited after insert or update or delete on %I for each row execute function record_change()', t);
  end loop;
end $$;
create policy membership_seen on membership for select to roda_app using (exists (select from knot where knot.id = body_id));
create policy membership_ended on membership for update to roda_app using ((select acting_may_write()));
create policy post_holding_seen on post_holding for select to roda_app using (exists (select from knot where knot.id = post_id));
create policy post_holding_ended on post_holding for update to roda_app using ((select acting_may_write()));
create policy person_alias_seen on person_alias for select to roda_app using (exists (select from knot where knot.id = person_id));
create policy person_alias_removed on person_alias for delete to roda_app using ((select acting_may_write()));
create policy body_alias_seen on body_alias for select to roda_app using (exists (select from knot where knot.id = body_id));
create policy body_alias_removed on body_alias for delete to roda_app using ((select acting_may_write()));
grant select, insert, update on membership, post_holding to roda_app;
grant select, insert, delete on person_alias, body_alias to roda_app;
create trigger account_audited after insert or update or delete on account for each row execute function record_change('always', 'person_id');
