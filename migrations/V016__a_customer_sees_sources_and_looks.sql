-- A customer sees who wrote down what a shop knows of her, and who looked at it last.
-- Of the history she sees which of the fields she knows were changed and in which part somebody did it; never a value,
-- never a name, never that staff wrote a note.
create function fields_a_customer_knows(changes jsonb) returns text[]
language sql
immutable
parallel safe
as $$
  select coalesce(array_agg(field order by field), '{}')
  from jsonb_object_keys(changes) field
  where field in ('firstName', 'lastName', 'email', 'phone', 'preferredContact', 'birthDate', 'anniversaryDate',
    'allergyNote', 'dietaryNote', 'preferredStylist', 'loyaltyPoints')
$$;

alter table audit_entries add column known_fields text[] not null
  generated always as (fields_a_customer_knows(changes)) stored;

create policy own_profiles on audit_entries for select to convo_customer
  using (subject = 'profile' and known_fields <> '{}' and exists (
    select from customer_shop_profiles profile
    where profile.shop_id = audit_entries.shop_id
    and profile.id = audit_entries.subject_id));
grant select (shop_id, at, actor_kind, subject_id, subject_version, known_fields) on audit_entries to convo_customer;

create table profile_looks (
  shop_id bigint not null,
  profile_id uuid not null,
  looker text not null check (looker in ('staff', 'support')),
  at timestamptz not null,
  primary key (shop_id, profile_id, looker),
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade
);
comment on table profile_looks is 'When the page of a profile was last opened by the shop''s people and by support, to the minute.';

alter table profile_looks enable row level security;
alter table profile_looks force row level security;
create policy own_shop on profile_looks to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy own_profiles on profile_looks for select to convo_customer
  using (exists (
    select from customer_shop_profiles profile
    where profile.shop_id = profile_looks.shop_id
    and profile.id = profile_looks.profile_id));
grant select, insert, update (at) on profile_looks to convo_shop;
grant select on profile_looks to convo_customer;
