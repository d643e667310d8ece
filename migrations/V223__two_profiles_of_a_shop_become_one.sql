-- Two profiles of a shop become one, for thirty days not for good: what stands here takes it apart again.
create table profile_merges (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  kept_id uuid not null,
  gone_id uuid not null,
  at timestamptz not null,
  actor_name text not null,
  -- Neither profile is referenced: the one is gone, and the other may go the same way.
  undo jsonb,
  undone_at timestamptz,
  primary key (shop_id, id),
  check (kept_id <> gone_id),
  check (undone_at is null or undo is null)
);
create unique index profile_merges_gone on profile_merges (shop_id, gone_id) where undone_at is null;
create index profile_merges_kept on profile_merges (shop_id, kept_id);
comment on table profile_merges is 'Which profile of a shop was put into which other one, and for thirty days how to take that apart again.';
comment on column profile_merges.kept_id is 'The profile that stays; once nothing can be undone any more, the one that stays in the end';
comment on column profile_merges.undo is 'The rows of the profile that is gone, what was the other one''s before and after, and what has moved; missing once it is undone, for good or erased';

alter table profile_merges enable row level security;
alter table profile_merges force row level security;
create policy own_shop on profile_merges to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy entered_shop on profile_merges to convo_platform
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
grant select on profile_merges to convo_shop;
grant select, insert, update, delete on profile_merges to convo_platform;

-- Whom an address leads to sees what was hers, and the rest once she has said that it is hers too.
alter table customer_shop_profiles add column merge_asked_at timestamptz;
comment on column customer_shop_profiles.merge_asked_at is 'Since when its person is asked whether what was put into this profile is theirs too; until then it is as if it was not claimed';
alter table bookings add column withheld boolean not null default false;
comment on column bookings.withheld is 'Whether it came from another profile and the person of this one has not said yet that it is theirs';
alter table corrections add column withheld boolean not null default false;
comment on column corrections.withheld is 'As of a booking';
create policy agreed_to on bookings as restrictive for select to convo_customer using (not withheld);
create policy agreed_to on corrections as restrictive for select to convo_customer using (not withheld);
create policy agreed_to on booking_items as restrictive for select to convo_customer
  using (exists (
    select from bookings booking
    where booking.shop_id = booking_items.shop_id
    and booking.id = booking_items.booking_id));
grant select (merge_asked_at) on customer_shop_profiles to convo_customer;
create policy agreed_to on customer_stylist_preferences as restrictive for select to convo_customer
  using (exists (
    select from customer_shop_profiles profile
    where profile.shop_id = customer_stylist_preferences.shop_id
    and profile.id = customer_stylist_preferences.profile_id
    and profile.merge_asked_at is null));
create policy agreed_to on customer_service_preferences as restrictive for select to convo_customer
  using (exists (
    select from customer_shop_profiles profile
    where profile.shop_id = customer_service_preferences.shop_id
    and profile.id = customer_service_preferences.profile_id
    and profile.merge_asked_at is null));
grant select (withheld) on bookings to convo_customer;
grant update (profile_id, customer_id, withheld) on corrections to convo_platform;

-- What hangs on a profile goes with it and comes back.
create policy entered_shop on profile_views to convo_platform
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
grant select, insert on profile_views to convo_platform;
grant select (at), insert on duplicate_refusals to convo_platform;
grant update (profile_id) on support_reveals to convo_platform;

-- A person who was made for one profile alone goes where that profile goes. Whoever has an address or an account stays who she is,
-- and so does whoever came from an older program, since other shops may have her too.
create function merge_person(person uuid, into_person uuid) returns void
language sql
set search_path = pg_catalog, public, core, pg_temp
as $$
  update core.customers
  set merged_into_id = into_person
  where id = person
  and email is null
  and not exists (select from accounts where accounts.customer_id = person)
  and not exists (select from core.customer_legacy_ids legacy where legacy.customer_id = person)
$$;
revoke all on function merge_person(uuid, uuid) from public;
grant execute on function merge_person(uuid, uuid) to convo_platform;

create function forget_merged_person(person uuid, moment timestamptz) returns void
language sql
set search_path = pg_catalog, public, core, pg_temp
as $$
  update core.customers
  set first_name = '', last_name = '', phone = null, preferred_contact_method = null, dietary_restrictions = null,
    marketing_consent = false, customer_metadata = '{}', merged_into_id = null, erased_at = moment, updated_at = moment
  where id = person
  and email is null
  and not exists (select from accounts where accounts.customer_id = person)
  and not exists (select from core.customer_legacy_ids legacy where legacy.customer_id = person)
$$;
revoke all on function forget_merged_person(uuid, timestamptz) from public;
grant execute on function forget_merged_person(uuid, timestamptz) to convo_platform;
