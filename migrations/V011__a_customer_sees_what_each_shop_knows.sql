-- A customer sees what each shop knows of her and of her family, where it came from, and who looked at it last.
-- The customer's own door opens her rows over all shops, without what staff note among themselves.
-- Her people are herself and those who are reached through her. Which they are is said once, here.
create policy own_people on core.customers for select to convo_customer
  using (id = nullif(current_setting('app.customer_id', true), '')::uuid
    or contact_customer_id = nullif(current_setting('app.customer_id', true), '')::uuid);

do $$
declare
  her_table text;
begin
  -- An array, not a join: it is found once for a statement, and the index on the customer is used.
  foreach her_table in array array['customer_shop_profiles', 'corrections', 'bookings', 'booking_items'] loop
    execute format($policy$
      create policy own_people on %I for select to convo_customer
        using (customer_id = any (array(select id from core.customers)))
      $policy$, her_table);
  end loop;

  -- What hangs on a profile is seen with it.
  foreach her_table in array array[
    'profile_consents', 'profile_views', 'customer_stylist_preferences', 'customer_service_preferences'
  ] loop
    execute format($policy$
      create policy own_profiles on %1$I for select to convo_customer
        using (exists (
          select from customer_shop_profiles profile
          where profile.shop_id = %1$I.shop_id
          and profile.id = %1$I.profile_id))
      $policy$, her_table);
  end loop;
end
$$;

-- Of the history she sees which of the fields she knows were changed and in which part somebody did it; never a value,
-- never a name, never that staff wrote a note.
create policy own_profiles on audit_entries for select to convo_customer
  using (subject = 'profile' and known_fields <> '{}' and exists (
    select from customer_shop_profiles profile
    where profile.shop_id = audit_entries.shop_id
    and profile.id = audit_entries.subject_id));

create policy every_shop_by_name on shops for select to convo_customer using (true);
create policy names_for_all on stylists for select to convo_customer using (true);
create policy names_for_all on services for select to convo_customer using (true);

grant select on core.customers to convo_customer;
grant select (id, slug, name, time_zone, currency, country, locale, accent, cancel_notice_minutes) on shops to convo_customer;
grant select (shop_id, id, key, name) on stylists, services to convo_customer;
grant select (shop_id, id, customer_id, first_name, last_name, email, phone, preferred_contact_method, dietary_note,
  allergy_note, birth_date, anniversary_date, loyalty_points, preferred_stylist_id, total_bookings, total_spend_cents,
  last_booking_at, no_show_count, claimed_at, created_at, updated_at) on customer_shop_profiles to convo_customer;
grant select on profile_consents, profile_views, customer_stylist_preferences, customer_service_preferences, corrections
  to convo_customer;
grant select (shop_id, id, profile_id, customer_id, status, starts_at, ends_at, price_cents, cancel_notice_minutes,
  customer_name, customer_email, customer_phone, customer_note, cancelled_at, created_at) on bookings to convo_customer;
grant select (shop_id, id, booking_id, customer_id, position, service_id, stylist_id, starts_at, ends_at, price_cents)
  on booking_items to convo_customer;
grant select (shop_id, at, actor_kind, subject_id, subject_version, known_fields) on audit_entries to convo_customer;
