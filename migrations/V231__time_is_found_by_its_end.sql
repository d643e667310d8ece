-- A range uses no index behind a wall of rows, and so all that was ever held was read to find a day; a comparison does.
alter table booking_segments add column ends_at timestamptz generated always as (upper(during)) stored;
comment on column booking_segments.ends_at is 'The end of during, by which what lies ahead is found';
create index booking_segments_end on booking_segments (shop_id, held_id, ends_at);
grant select (ends_at) on booking_segments to convo_front;
