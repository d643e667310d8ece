-- History is only emptied with the person whom it is about, and the trace of who moved an address stays sealed for the owners.
create or replace function history_is_only_emptied() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
declare
  profile customer_shop_profiles;
  is_over boolean;
  is_trace boolean := jsonb_exists(old.changes, 'email') and old.action = 'edited' and old.actor_kind <> 'customer';
begin
  select customer_shop_profiles.*
  into profile
  from customer_shop_profiles
  where customer_shop_profiles.shop_id = old.shop_id
  and customer_shop_profiles.id in (
    select old.subject_id
    union all
    -- What was put into another profile for good has its history for itself.
    select profile_merges.kept_id
    from profile_merges
    where profile_merges.shop_id = old.shop_id
    and profile_merges.gone_id = old.subject_id
    and profile_merges.undone_at is null
    and profile_merges.undo is null
    union all
    select bookings.profile_id
    from bookings
    where bookings.shop_id = old.shop_id
    and bookings.id = old.subject_id);
  is_over := profile.erased_at is not null;

  if current_user = 'convo_platform' then
    -- What an owner has changed is no trace; what was sealed long enough goes.
    is_trace := is_trace and (old.sealed_until is null or new.sealed_until is not null) and not exists (
      select from memberships
      where memberships.shop_id = old.shop_id
      and memberships.account_id = old.actor_account_id
      and memberships.role = 'owner');
    -- A person who left took the address along by which the shop had found her, and who is erased every one of hers.
    is_over := is_over or old.sealed_until is not null or (
      new.changes in (old.changes, old.changes - 'email')
      and ((profile.id is not null and profile.email is null) or exists (
        select from accounts
        left join proved_addresses proved on proved.account_id = accounts.id
        where accounts.erasure_due_at is not null
        and (accounts.email in (old.changes -> 'email' ->> 'before', old.changes -> 'email' ->> 'after')
          or proved.email in (old.changes -> 'email' ->> 'before', old.changes -> 'email' ->> 'after')))));
  end if;

  if not coalesce(is_over, false)
    or not new.changes <@ old.changes
    or (is_trace and new.changes -> 'email' is distinct from old.changes -> 'email')
  then
    raise exception 'history is only added to' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
-- Said here, after the migration that takes all other updates away.
grant update (sealed_until) on audit_entries to convo_platform;
