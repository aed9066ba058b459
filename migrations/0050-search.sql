-- Search runs as the owner of the knots, so that the full-text and trigram indexes serve it, and says itself who may
-- see what: an index condition that could leak is never tried before a row level security policy. What it lets
-- through is what the policies knot_seen and knot_owed let through, row by row; search.front.test.ts holds them together.
create function search_knots(
  words tsquery, likeness text, of_kind text, of_body uuid, from_day date, until_day date,
  most integer, page_size integer, page_offset integer
) returns table (
  id uuid, kind text, title text, address text, state text, day date, body_id uuid, visibility text,
  title_marked text, context_marked text, total integer
) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me uuid := acting_person();
  mine uuid[] := acting_bodies();
  run uuid[] := acting_offices();
  all_but_drafts boolean := acting_sees_all();
  everything boolean := acting_system();
begin
  return query
  with met as materialized (
    select k.id, k.day, ts_rank(k.search, words) as weight
    from knot k
    where k.search @@ words
      and (of_kind is null or k.kind = of_kind)
      and (of_body is null or k.body_id = of_body)
      and (from_day is null or k.day >= from_day) and (until_day is null or k.day <= until_day)
      and (k.visibility = 'public' or everything
        or (k.visibility <> 'draft' and all_but_drafts)
        or (k.visibility = 'internal' and me is not null)
        or (k.visibility = 'body' and (k.body_id = any (mine) or (me is not null and
          case k.kind when 'assignment' then owes_or_receives(k.id) when 'report' then owes_or_receives_report(k.id) else false end)))
        or (k.visibility = 'draft' and (k.author_id = me or k.body_id = any (run))))
    -- NOTE identities are made in the order of time: of a frequent word the newest are weighed, not all
    order by k.id desc limit most
  ), alike as materialized (
    select k.id, k.day, (word_similarity(likeness, k.title) * 0.01)::real as weight
    from knot k
    where likeness <> '' and (select count(*) from met) < page_size and likeness <% k.title
      and not exists (select from met where met.id = k.id)
      and (of_kind is null or k.kind = of_kind)
      and (of_body is null or k.body_id = of_body)
      and (from_day is null or k.day >= from_day) and (until_day is null or k.day <= until_day)
      and (k.visibility = 'public' or everything
        or (k.visibility <> 'draft' and all_but_drafts)
        or (k.visibility = 'internal' and me is not null)
        or (k.visibility = 'body' and (k.body_id = any (mine) or (me is not null and
          case k.kind when 'assignment' then owes_or_receives(k.id) when 'report' then owes_or_receives_report(k.id) else false end)))
        or (k.visibility = 'draft' and (k.author_id = me or k.body_id = any (run))))
    limit 200
  ), hits as (select * from met union all select * from alike),
  page as (
    select h.id, h.weight, h.day, (select count(*) from hits)::integer as total
    from hits h order by h.weight desc, h.day desc nulls last, h.id desc limit page_size offset page_offset
  )
  select k.id, k.kind, k.title::text, k.address, k.state, k.day, k.body_id, k.visibility,
    ts_headline('swedish', k.title, words, 'HighlightAll=true, StartSel=' || chr(2) || ', StopSel=' || chr(3)),
    ts_headline('swedish', left(k.search_text, 60000), words,
      'MaxFragments=2, MaxWords=22, MinWords=8, FragmentDelimiter=" … ", StartSel=' || chr(2) || ', StopSel=' || chr(3)),
    page.total
  from page join knot k on k.id = page.id
  order by page.weight desc, page.day desc nulls last, page.id desc;
end $$;
revoke all on function search_knots from public;
grant execute on function search_knots to roda_app;
