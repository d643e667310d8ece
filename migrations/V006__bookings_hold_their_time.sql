-- Bookings hold their time: one booking may have several services with several stylists, and no stylist is held twice.
create table bookings (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  profile_id uuid not null,
  customer_id uuid not null,
  import_key text,
  status text not null check (status in ('requested', 'confirmed', 'checked_in', 'completed', 'cancelled', 'no_show')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  price_cents bigint not null check (price_cents >= 0),
  cancel_notice_minutes integer not null,
  customer_name text not null default '',
  customer_email text,
  customer_phone text,
  customer_note text not null default '',
  staff_note text not null default '',
  cancelled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (shop_id, id),
  unique (shop_id, id, customer_id),
  unique (shop_id, import_key),
  -- When a profile is detached or merged its bookings follow the person.
  foreign key (shop_id, profile_id, customer_id)
    references customer_shop_profiles (shop_id, id, customer_id) on update cascade on delete cascade
);
create index bookings_by_start on bookings (shop_id, starts_at);
create index bookings_of_profile on bookings (shop_id, profile_id, starts_at desc);
create index bookings_of_customer on bookings (customer_id, starts_at desc);
comment on table bookings is 'A visit, with the contact as it was typed when it was made.';

create table booking_items (
  shop_id bigint not null,
  id uuid not null default gen_random_uuid(),
  booking_id uuid not null,
  customer_id uuid not null,
  position integer not null,
  service_id uuid not null,
  stylist_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  price_cents bigint not null check (price_cents >= 0),
  primary key (shop_id, id),
  unique (shop_id, booking_id, position),
  foreign key (shop_id, booking_id, customer_id)
    references bookings (shop_id, id, customer_id) on update cascade on delete cascade,
  foreign key (shop_id, service_id) references services (shop_id, id),
  foreign key (shop_id, stylist_id) references stylists (shop_id, id)
);
create index booking_items_stylist on booking_items (shop_id, stylist_id, starts_at);
create index booking_items_service on booking_items (shop_id, service_id);
create index booking_items_customer on booking_items (customer_id);
comment on table booking_items is 'One service of a booking, by one stylist, at the price of that day.';

create table booking_segments (
  shop_id bigint not null,
  id uuid not null default gen_random_uuid(),
  booking_id uuid not null,
  item_id uuid not null,
  stylist_id uuid not null,
  during tstzrange not null check (not isempty(during)),
  primary key (shop_id, id),
  foreign key (shop_id, booking_id) references bookings (shop_id, id) on delete cascade,
  foreign key (shop_id, item_id) references booking_items (shop_id, id) on delete cascade,
  foreign key (shop_id, stylist_id) references stylists (shop_id, id),
  constraint a_stylist_is_held_once exclude using gist (shop_id with =, stylist_id with =, during with &&)
);
create index booking_segments_booking on booking_segments (shop_id, booking_id);
create index booking_segments_item on booking_segments (shop_id, item_id);
comment on table booking_segments is 'Time a stylist is busy, widened by the service''s buffers. A cancelled booking has none.';
