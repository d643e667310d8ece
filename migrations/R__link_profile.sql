-- Link a profile to its person. The one function through which a shop reaches core.customers: it finds or makes the
-- customer of an address and returns nothing but a profile of this shop, in the same way whether she was known or not.
-- It runs as the owner of the tables; forced row-level security keeps the owner to the shop of the setting, too.
create or replace function link_profile(
  profile uuid,
  given_first_name text,
  given_last_name text,
  given_email text,
  given_phone text,
  -- A family member under somebody else's address: a person of her own, reached through that address.
  family boolean,
  -- Since when they are known: the portal's clock, not the database's.
  moment timestamptz
) returns uuid
language plpgsql
security definer
set search_path = pg_catalog, public, core, pg_temp
as $$
declare
  this_shop bigint := nullif(current_setting('app.shop_id', true), '')::bigint;
  contact uuid;
  person uuid;
  here uuid;
begin
  if this_shop is null then
    raise exception 'no shop is set';
  end if;
  if given_email is not null then
    -- The update writes the value that is there: known and unknown addresses cost the same, and nothing changes.
    insert into core.customers (first_name, last_name, email, phone, created_at, updated_at)
    values (
      case when family then '' else given_first_name end,
      case when family then '' else given_last_name end,
      given_email,
      case when family then null else given_phone end,
      moment,
      moment)
    on conflict (email) do update set email = excluded.email
    returning id into contact;
  end if;
  if given_email is null or family then
    -- A person of whom nothing is known is nobody: made for a profile that was erased, and counted nowhere.
    insert into core.customers (first_name, last_name, phone, contact_customer_id, created_at, updated_at, erased_at)
    values (given_first_name, given_last_name, given_phone, contact, moment, moment,
      case when given_first_name = '' and given_last_name = '' and given_phone is null and contact is null then moment end)
    returning id into person;
  else
    person := contact;
  end if;

  select id into here
  from customer_shop_profiles
  where shop_id = this_shop
  and customer_id = person;
  if found then
    return here;
  end if;

  insert into customer_shop_profiles (shop_id, id, customer_id, first_name, last_name, email, phone, created_at, updated_at)
  values (this_shop, profile, person, given_first_name, given_last_name, given_email, given_phone, moment, moment)
  on conflict (shop_id, id) do update
    set customer_id = excluded.customer_id, claimed_at = null
    where customer_shop_profiles.claimed_at is null
    or given_email is null
  returning id into here;
  if not found then
    -- Claimed: the person said that this is her, and no typed address hands her profile to somebody else.
    -- Without an address it is only detached, to a person whom nobody knows.
    return profile;
  end if;
  return here;
exception
  when unique_violation then
    -- Two at once added the same address: the other one's profile is the answer.
    select id into here
    from customer_shop_profiles
    where shop_id = this_shop
    and customer_id = person;
    return here;
end
$$;
revoke all on function link_profile(uuid, text, text, text, text, boolean, timestamptz) from public;
grant execute on function link_profile(uuid, text, text, text, text, boolean, timestamptz) to convo_shop, convo_platform;
