-- History is only added to, and the role of a shop speaks for nobody but the shop's own people, whatever is smuggled in.
revoke update, delete on audit_entries from convo_platform;
grant update (changes) on audit_entries to convo_platform;

-- The values go with the person whom they are about, and never before: who changed what and when stays.
create function history_is_only_emptied() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
declare
  profile customer_shop_profiles;
begin
  select customer_shop_profiles.*
  into profile
  from customer_shop_profiles
  where customer_shop_profiles.shop_id = old.shop_id
  and customer_shop_profiles.id in (
    select old.subject_id
    union all
    select bookings.profile_id
    from bookings
    where bookings.shop_id = old.shop_id
    and bookings.id = old.subject_id);

  if not found
    or not new.changes <@ old.changes
    or (profile.erased_at is null
      -- A person who left took the address along by which the shop had found her.
      and not (current_user = 'convo_platform'
        and profile.email is null
        and new.changes = old.changes - 'email'))
  then
    raise exception 'history is only added to' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger history_is_only_emptied before update on audit_entries
  for each row when (current_user in ('convo_shop', 'convo_platform'))
  execute function history_is_only_emptied();

-- A shop's door writes for its members and for support inside; the customer and the system come by the platform's.
create policy shops_own_actor on audit_entries as restrictive for insert to convo_shop
  with check (actor_kind in ('staff', 'support'));
create policy shops_own_actor on outbox_messages as restrictive for insert to convo_shop
  with check (actor_kind in ('staff', 'support'));

-- Support works as the role of the shop: what decides about support is not that role's to write.
revoke update (decision, decided_at, decided_by_account_id, mode, write_granted_at, write_refused_at,
  write_decided_by_account_id, ended_at, end_cause) on support_sessions from convo_shop;
revoke update (support_access) on shops from convo_shop;

-- What is over is over, for every role.
create function a_support_session_stays_ended() returns trigger
language plpgsql
as $$
begin
  if old.ended_at is not null
    and (new.ended_at, new.end_cause, new.started_at, new.ends_at, new.mode, new.decision)
      is distinct from (old.ended_at, old.end_cause, old.started_at, old.ends_at, old.mode, old.decision)
    or new.started_at is distinct from old.started_at and old.started_at is not null
    or new.ends_at > old.ends_at
    or new.decision is distinct from old.decision and old.decision is not null
  then
    raise exception 'a support session that has ended stays ended' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger a_support_session_stays_ended before update on support_sessions
  for each row when (current_user in ('convo_shop', 'convo_platform'))
  execute function a_support_session_stays_ended();

-- The page of all changes reads them newest first, and an import writes thousands at one moment.
drop index audit_entries_time;
create index audit_entries_time on audit_entries (shop_id, at desc, id desc);
