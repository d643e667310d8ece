-- Two profiles of a shop that look like one person and are not: said once, remembered.
create table duplicate_refusals (
  shop_id bigint not null,
  profile_id uuid not null,
  other_profile_id uuid not null,
  at timestamptz not null,
  primary key (shop_id, profile_id, other_profile_id),
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade,
  foreign key (shop_id, other_profile_id) references customer_shop_profiles (shop_id, id) on delete cascade,
  check (profile_id < other_profile_id)
);
create index duplicate_refusals_other on duplicate_refusals (shop_id, other_profile_id);
comment on table duplicate_refusals is 'Pairs of profiles of which a shop has said that they are not the same person.';
comment on column duplicate_refusals.profile_id is 'The lower of the two.';

alter table duplicate_refusals enable row level security;
alter table duplicate_refusals force row level security;
create policy own_shop on duplicate_refusals to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
grant select, insert, delete on duplicate_refusals to convo_shop;
