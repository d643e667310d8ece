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
  -- Set where the shop has the person already, under an address that tells it nothing of this one.
  detached timestamptz;
begin
  if this_shop is null then
    raise exception 'no shop is set';
  end if;
  -- A child is not given its parent's address: it stays somebody of the family, whichever of the addresses is typed.
  if exists (
    select from customer_shop_profiles mine
    join core.customers child on child.id = mine.customer_id
    where mine.shop_id = this_shop
    and mine.id = profile
    and child.contact_customer_id in (
      select id from core.customers where email = given_email
      union all
      select customer_id from proved_addresses where email = given_email and is_current)) then
    return profile;
  end if;
  if given_email is not null then
    -- Whoever has proved the address is its person, whatever other address leads to her; unless the shop has her under
    -- another one, for it is not to learn that the two are one person's.
    select proved.customer_id into contact
    from proved_addresses proved
    where proved.email = given_email
    and proved.is_current
    and proved.customer_id is not null
    and (family or not exists (
      select from customer_shop_profiles other
      where other.shop_id = this_shop
      and other.customer_id = proved.customer_id
      and other.id <> profile
      and other.email is distinct from given_email));
    -- The update writes the value that is there: known and unknown addresses cost the same, and nothing changes.
    if found then
      -- Whoever became another person at this very moment is that one.
      update core.customers
      set email = email
      where id = contact
      returning coalesce(merged_into_id, id) into contact;
    else
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
    if not family then
      select id into here
      from customer_shop_profiles
      where shop_id = this_shop
      and customer_id = contact
      and (id = profile or email is not distinct from given_email);
      if found then
        return here;
      end if;
      detached := (
        select moment
        from customer_shop_profiles
        where shop_id = this_shop
        and customer_id = contact);
      person := contact;
    end if;
  end if;
  if person is null or detached is not null then
    -- A person of whom nothing is known is nobody: made for a profile that was erased, and counted nowhere.
    insert into core.customers (first_name, last_name, phone, contact_customer_id, created_at, updated_at, erased_at)
    values (given_first_name, given_last_name, given_phone, case when family then contact end, moment, moment,
      case when given_first_name = '' and given_last_name = '' and given_phone is null and not (family and contact is not null)
        then moment end)
    returning id into person;
  end if;

  insert into customer_shop_profiles (shop_id, id, customer_id, first_name, last_name, email, phone, detached_at,
    created_at, updated_at)
  values (this_shop, profile, person, given_first_name, given_last_name, given_email, given_phone, detached, moment, moment)
  on conflict (shop_id, id) do update
    set customer_id = excluded.customer_id, claimed_at = null,
      email = case when detached is null then customer_shop_profiles.email else excluded.email end,
      detached_at = coalesce(detached, customer_shop_profiles.detached_at)
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
