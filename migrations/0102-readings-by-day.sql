-- The same meeting in another file is looked for by its day. Under row level security only plain equality uses an index,
-- so the day stands in a column of its own.
drop index reading_meeting_day;
alter table reading add column meeting_day text generated always as (proposal ->> 'meetingDate') stored;
create index reading_meeting_day on reading (meeting_day) where state <> 'discarded';
