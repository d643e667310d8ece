-- The database of an older program is brought over while that goes on working, and old ids lead on.
-- A mark is an old id under a key of this portal: it finds the id again, says nothing by itself, and stays when somebody is erased.
create table adoptions (
  name text primary key,
  place text not null,
  mapping text not null,
  created_at timestamptz not null,
  backfilled_at timestamptz,
  ended_at timestamptz
);
comment on table adoptions is 'Older programs that are brought over.';
comment on column adoptions.place is 'The host, port and name of its database: another one needs another name';
comment on column adoptions.mapping is 'How its tables are understood, as the operator agreed to it';
comment on column adoptions.backfilled_at is 'When all that was there had come over';
comment on column adoptions.ended_at is 'When everything of ours was taken out of the old database again';

create table adoption_steps (
  name text not null references adoptions (name) on delete cascade,
  step text not null,
  after_key text,
  last_key text,
  done boolean not null default false,
  primary key (name, step)
);
comment on table adoption_steps is 'How far each table of an older program has come over, so that a later run goes on there.';
comment on column adoption_steps.after_key is 'The last key that is over';
comment on column adoption_steps.last_key is 'The last key that was there when the step began; what came later stands in the journal';

create table adopted_customers (
  source text not null,
  mark text not null,
  customer_id uuid not null references core.customers (id) on delete cascade,
  is_made boolean not null,
  primary key (source, mark)
);
create index adopted_customers_customer on adopted_customers (customer_id);
comment on table adopted_customers is 'Who a customer of an older program is here.';
comment on column adopted_customers.is_made is 'Whether she came by the adoption, and was not here before';

create table adopted_profiles (
  shop_id bigint not null,
  source text not null,
  mark text not null,
  profile_id uuid not null,
  is_made boolean not null,
  version integer not null,
  primary key (shop_id, source, mark),
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade
);
create index adopted_profiles_profile on adopted_profiles (shop_id, profile_id);
comment on table adopted_profiles is 'Which profile of a shop a customer of an older program has.';
comment on column adopted_profiles.version is 'The version of the profile when the adoption wrote it last; a higher one was changed here';

create table adopted_bookings (
  shop_id bigint not null,
  source text not null,
  mark text not null,
  booking_id uuid not null,
  version integer not null,
  is_unheld boolean not null default false,
  primary key (shop_id, source, mark),
  foreign key (shop_id, booking_id) references bookings (shop_id, id) on delete cascade
);
create index adopted_bookings_booking on adopted_bookings (shop_id, booking_id);
comment on table adopted_bookings is 'Which booking of a shop one of an older program is.';
comment on column adopted_bookings.version is 'The version of the booking when the adoption wrote it last; a higher one was changed here';
comment on column adopted_bookings.is_unheld is 'Whether it came over without time of a stylist, who had somebody else or is unknown';

alter table adopted_profiles enable row level security;
alter table adopted_profiles force row level security;
alter table adopted_bookings enable row level security;
alter table adopted_bookings force row level security;
create policy own_shop on adopted_profiles to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy entered_shop on adopted_profiles to convo_platform
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy own_shop on adopted_bookings to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy entered_shop on adopted_bookings to convo_platform
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
grant select on adopted_profiles, adopted_bookings to convo_shop;
grant select, insert, update, delete on adopted_profiles, adopted_bookings to convo_platform;
grant select, insert, update, delete on adoptions, adoption_steps to convo_platform;
grant select, insert, update on adopted_customers to convo_platform;
