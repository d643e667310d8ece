-- The tenant wall: a row is seen, written and kept only under its own shop's setting; unset means no rows.
-- Each login role has one policy of its own, so that no plan has to try two conditions.
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'stylists', 'services', 'stylist_services', 'working_hours', 'hours_exceptions', 'exception_hours', 'time_off',
    'memberships', 'invitations', 'customer_shop_profiles', 'profile_tags', 'profile_consents',
    'customer_stylist_preferences', 'customer_service_preferences', 'profile_search_tokens', 'profile_views',
    'corrections', 'bookings', 'booking_items', 'booking_segments', 'support_sessions', 'support_page_views',
    'support_reveals', 'audit_entries', 'outbox_messages'
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
    'corrections', 'bookings', 'booking_items', 'booking_segments', 'audit_entries'
  ] loop
    execute format($policy$
      create policy entered_shop on %I to convo_platform
        using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
        with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
      $policy$, tenant_table);
  end loop;
end
$$;

-- Sign-in asks over all shops who works where; support and the outbox are the platform's own.
create policy every_membership on memberships to convo_platform using (true) with check (true);
create policy every_invitation on invitations to convo_platform using (true) with check (true);
create policy every_support_session on support_sessions to convo_platform using (true) with check (true);
create policy every_page_view on support_page_views to convo_platform using (true) with check (true);
create policy every_reveal on support_reveals to convo_platform using (true) with check (true);
create policy every_message on outbox_messages to convo_platform using (true) with check (true);

-- The shops themselves, and the persons, who have no shop.
alter table shops enable row level security;
alter table shops force row level security;
create policy own_shop on shops to convo_shop
  using (id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy every_shop on shops to convo_platform using (true) with check (true);
create policy owner on shops to current_user using (true) with check (true);
alter table core.customers enable row level security;
alter table core.customers force row level security;
create policy platform on core.customers to convo_platform using (true) with check (true);
create policy owner on core.customers to current_user using (true) with check (true);

-- The shop's door.
grant select, insert, update, delete on
  stylists, services, stylist_services, working_hours, hours_exceptions, exception_hours, time_off,
  profile_tags, profile_consents, customer_stylist_preferences, customer_service_preferences, profile_search_tokens,
  bookings, booking_items, booking_segments
  to convo_shop;
grant select on shops to convo_shop;
grant update (name, accent, slot_step_minutes, minimum_notice_minutes, horizon_days, cancel_notice_minutes,
  require_approval, stylists_see_contacts, support_access, version, updated_at) on shops to convo_shop;
grant select (shop_id, account_id) on memberships to convo_shop;
-- A profile is made by link_profile alone and never deleted; whose it is changes only there.
grant select on customer_shop_profiles to convo_shop;
grant update (import_key, first_name, last_name, email, phone, sort_name, preferred_contact_method, status, notes,
  dietary_note, allergy_note, birth_date, anniversary_date, loyalty_points, preferred_stylist_id, total_bookings,
  total_spend_cents, last_booking_at, no_show_count, detached_at, erased_at, version, updated_at)
  on customer_shop_profiles to convo_shop;
grant select, insert, update (at) on profile_views to convo_shop;
-- A shop reads what it is asked to correct. Its answer goes out by mail, so the platform writes it: the address is not
-- the shop's to know. Erasing a customer takes the wishes along.
grant select, delete on corrections to convo_shop;
-- The owner answers and ends; nothing else of a session is the shop's to change.
grant select on support_sessions, support_page_views, support_reveals to convo_shop;
grant update (decision, decided_at, decided_by_account_id, mode, write_granted_at, write_refused_at,
  write_decided_by_account_id, ended_at, end_cause) on support_sessions to convo_shop;
-- History is added and read. Erasing a person empties the values that name her, nothing else.
grant select, insert, update (changes) on audit_entries to convo_shop;
grant insert on outbox_messages to convo_shop;

-- The platform's door. What a customer has asked and what support has seen is never rewritten.
grant select, insert, update, delete on
  stylists, services, stylist_services, working_hours, hours_exceptions, exception_hours, time_off,
  memberships, invitations, customer_shop_profiles, profile_tags, profile_consents,
  customer_stylist_preferences, customer_service_preferences, profile_search_tokens,
  bookings, booking_items, booking_segments, audit_entries, outbox_messages
  to convo_platform;
grant select, insert, update on shops, support_sessions to convo_platform;
grant select, insert on support_page_views, support_reveals to convo_platform;
grant select, insert, delete, update (outcome, answer, answered_at) on corrections to convo_platform;
