-- Whoever comes by reads when a shop has time: hours, absences and what is held, never whose it is or why.
do $$
declare
  shown_table text;
begin
  foreach shown_table in array array[
    'hours_exceptions', 'exception_hours', 'time_off', 'booking_items', 'booking_segments', 'resources'
  ] loop
    execute format(
      'create policy named_shop on %I for select to convo_front using (shop_id = (select id from shops))', shown_table);
  end loop;
end
$$;

grant select (live_bookings_per_person) on shops to convo_front;
grant select (shop_id, id, stylist_id, day) on hours_exceptions to convo_front;
grant select (shop_id, exception_id, start_minute, end_minute) on exception_hours to convo_front;
grant select (shop_id, stylist_id, starts_at, ends_at) on time_off to convo_front;
grant select (shop_id, id, booking_id, service_id, starts_at, ends_at) on booking_items to convo_front;
grant select (shop_id, booking_id, item_id, held_id, during) on booking_segments to convo_front;
grant select (shop_id, id, key, kind, name, position) on resources to convo_front;
grant select (buffer_before_minutes, buffer_after_minutes, gap_after_minutes, gap_minutes, needs_kind)
  on services to convo_front;
