-- Accounts, sessions and attempts under row level security: pages, which run as roda_app, reach no
-- more of them than the acting person may. Sign-in itself acts as the system, in transactions of its own.
create function acting_account_keeper() returns boolean language sql stable as
  $$ select acting_system() or (acting_sees_all() and acting_may_write()) $$;

alter table account enable row level security;
create policy account_seen on account for select to roda_app
  using ((select acting_account_keeper()) or person_id = (select acting_person()));
create policy account_added on account for insert to roda_app with check ((select acting_account_keeper()));
create policy account_changed on account for update to roda_app
  using ((select acting_account_keeper()) or person_id = (select acting_person()));
grant select, insert, update on account to roda_app;

alter table session enable row level security;
create policy session_own on session to roda_app
  using ((select acting_account_keeper()) or person_id = (select acting_person()))
  with check ((select acting_system()));
grant select, insert, delete on session to roda_app;

alter table sign_in_attempt enable row level security;
create policy sign_in_attempt_kept on sign_in_attempt to roda_app
  using ((select acting_system())) with check ((select acting_system()));
grant select, insert, delete on sign_in_attempt to roda_app;

-- Whether anybody can sign in at all; asked before there is anyone to ask as.
create function any_account() returns boolean language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from account) $$;
