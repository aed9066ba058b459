-- Who speaks for which union in an employer–union group is sensitive (domain.md R8, GDPR art. 9): nothing of such a group is
-- ever seen by those who are not signed in, whatever was chosen, and whichever way it came in.
create function keep_unions_inside() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from body where id = new.body_id and kind = 'cooperationGroup') then new.visibility := 'internal'; end if;
  return new;
end $$;
create trigger knot_keeps_unions_inside before insert or update of visibility, body_id on knot for each row
  when (new.visibility = 'public') execute function keep_unions_inside();

create function keep_union_group_inside() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.visibility = 'public' then new.visibility := 'internal'; end if;
  update knot set visibility = 'internal' where body_id = new.id and visibility = 'public';
  return new;
end $$;
create trigger body_keeps_unions_inside before insert or update on body for each row
  when (new.kind = 'cooperationGroup') execute function keep_union_group_inside();

update body set visibility = visibility where kind = 'cooperationGroup';
