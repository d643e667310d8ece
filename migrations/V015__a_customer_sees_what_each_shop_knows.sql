-- A customer sees what each shop knows of her and of her family, where it came from, and who looked at it last.
-- Her people are herself and those who are reached through her. Which they are is said once, here.
alter policy self on core.customers
  using (id = nullif(current_setting('app.customer_id', true), '')::uuid
    or contact_customer_id = nullif(current_setting('app.customer_id', true), '')::uuid);
alter policy self on core.customers rename to own_people;

-- An array, not a join: it is found once for a statement, and the index on the customer is used.
do $$
declare
  her_table text;
begin
  foreach her_table in array array['customer_shop_profiles', 'bookings', 'booking_items'] loop
    execute format('drop policy own_person on %I', her_table);
    execute format($policy$
      create policy own_people on %I for select to convo_customer
        using (customer_id = any (array(select id from core.customers)))
      $policy$, her_table);
  end loop;
end
$$;

-- What hangs on a profile is seen with it.
do $$
declare
  part text;
begin
  foreach part in array array['profile_consents', 'customer_stylist_preferences', 'customer_service_preferences'] loop
    execute format($policy$
      create policy own_profiles on %1$I for select to convo_customer
        using (exists (
          select from customer_shop_profiles profile
          where profile.shop_id = %1$I.shop_id
          and profile.id = %1$I.profile_id))
      $policy$, part);
  end loop;
end
$$;
grant select on profile_consents, customer_stylist_preferences, customer_service_preferences to convo_customer;
