-- The tenant wall: a row is seen, written and kept only under its own shop's setting; unset means no rows.
-- Each login role has one policy of its own, so that no plan has to try two conditions.
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'stylists', 'services', 'stylist_services', 'working_hours', 'hours_exceptions', 'exception_hours', 'time_off',
    'memberships', 'invitations', 'customer_shop_profiles', 'profile_tags', 'profile_consents',
    'customer_stylist_preferences', 'customer_service_preferences', 'profile_search_tokens',
    'bookings', 'booking_items', 'booking_segments', 'support_sessions', 'audit_entries', 'outbox_messages'
  ] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format($policy$
      create policy own_shop on %I to convo_shop, current_user
        using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
        with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
      $policy$, tenant_table);
  end loop;

  -- Jobs, imports and support enter a shop by the same setting.
  foreach tenant_table in array array[
    'stylists', 'services', 'stylist_services', 'working_hours', 'hours_exceptions', 'exception_hours', 'time_off',
    'customer_shop_profiles', 'profile_tags', 'profile_consents',
    'customer_stylist_preferences', 'customer_service_preferences', 'profile_search_tokens',
    'bookings', 'booking_items', 'booking_segments', 'audit_entries'
  ] loop
    execute format($policy$
      create policy entered_shop on %I to convo_platform
        using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
        with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
      $policy$, tenant_table);
    execute format('grant select, insert, update, delete on %I to convo_platform', tenant_table);
  end loop;
end
$$;

-- Sign-in asks over all shops who works where; support and the outbox are the platform's own.
create policy every_membership on memberships to convo_platform using (true) with check (true);
create policy every_invitation on invitations to convo_platform using (true) with check (true);
create policy every_support_session on support_sessions to convo_platform using (true) with check (true);
create policy every_message on outbox_messages to convo_platform using (true) with check (true);
grant select, insert, update, delete on memberships, invitations to convo_platform;
grant select, insert, update on support_sessions, outbox_messages to convo_platform;

grant select, insert, update, delete on
  stylists, services, stylist_services, working_hours, hours_exceptions, exception_hours, time_off,
  profile_tags, profile_consents, customer_stylist_preferences, customer_service_preferences, profile_search_tokens,
  bookings, booking_items, booking_segments
  to convo_shop;
-- A profile is made by link_profile alone and never deleted; whose it is changes only there.
grant select on customer_shop_profiles to convo_shop;
grant update (first_name, last_name, email, phone, sort_name, preferred_contact_method, status, notes, dietary_note,
  allergy_note, birth_date, anniversary_date, loyalty_points, preferred_stylist_id, total_bookings, total_spend_cents,
  last_booking_at, no_show_count, import_key, erased_at, version, updated_at) on customer_shop_profiles to convo_shop;
grant select on support_sessions to convo_shop;
-- History is added and read. Erasing a person empties the values that name her, nothing else.
grant select, insert, update (changes) on audit_entries to convo_shop;
grant insert on outbox_messages to convo_shop;

-- The customer's own door: her rows over all shops, without what staff note among themselves.
create policy own_person on customer_shop_profiles for select to convo_customer
  using (customer_id = nullif(current_setting('app.customer_id', true), '')::uuid);
create policy own_person on bookings for select to convo_customer
  using (customer_id = nullif(current_setting('app.customer_id', true), '')::uuid);
create policy own_person on booking_items for select to convo_customer
  using (customer_id = nullif(current_setting('app.customer_id', true), '')::uuid);
create policy names_for_all on stylists for select to convo_customer using (true);
create policy names_for_all on services for select to convo_customer using (true);
grant select (shop_id, id, customer_id, first_name, last_name, email, phone, preferred_contact_method, dietary_note,
  allergy_note, birth_date, anniversary_date, loyalty_points, preferred_stylist_id, total_bookings, total_spend_cents,
  last_booking_at, no_show_count, claimed_at, created_at, updated_at) on customer_shop_profiles to convo_customer;
grant select (shop_id, id, profile_id, customer_id, status, starts_at, ends_at, price_cents, cancel_notice_minutes,
  customer_name, customer_email, customer_phone, customer_note, cancelled_at, created_at) on bookings to convo_customer;
grant select (shop_id, id, booking_id, customer_id, position, service_id, stylist_id, starts_at, ends_at, price_cents)
  on booking_items to convo_customer;
grant select (shop_id, id, key, name) on stylists, services to convo_customer;
