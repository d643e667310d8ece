-- Whoever comes by reads the face of the one shop that is named: what it shows, and nothing of its customers or its day.
grant usage on schema public to convo_front;

create policy named_shop on shops for select to convo_front
  using (slug = nullif(current_setting('app.shop_slug', true), ''));

do $$
declare
  shown_table text;
begin
  -- Of all shops the role sees the named one alone, so this finds its id, once for a statement.
  foreach shown_table in array array['stylists', 'services', 'stylist_services', 'working_hours'] loop
    execute format(
      'create policy named_shop on %I for select to convo_front using (shop_id = (select id from shops))', shown_table);
  end loop;
end
$$;

grant select (id, slug, name, time_zone, currency, country, locale, accent, slot_step_minutes, minimum_notice_minutes,
  horizon_days, cancel_notice_minutes, require_approval, street, postcode, town, phone, website, about, language,
  familiar) on shops to convo_front;
grant select (shop_id, id, name, accent, position, active) on stylists to convo_front;
grant select (shop_id, id, name, category, description, price_cents, duration_minutes, position, active)
  on services to convo_front;
grant select (shop_id, stylist_id, service_id) on stylist_services to convo_front;
grant select (shop_id, stylist_id, weekday, start_minute, end_minute) on working_hours to convo_front;
