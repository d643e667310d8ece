-- The salons of the ADR: a customer is global, her figures too, and her stylist may be anybody's.
create table shops (
  id serial primary key,
  name text not null,
  slug text,
  timezone text
);
insert into shops values (1, 'Ada''s Salon', 'adas', 'Europe/Berlin'), (2, 'Ben''s Barbers', null, 'Europe/London');

create table stylists (
  id serial primary key,
  shop_id integer not null references shops (id),
  name text not null,
  is_active boolean default true
);
insert into stylists values (1, 1, 'Mia', true), (2, 1, 'Noah', true), (3, 2, 'Olga', true), (4, 2, 'Paul', false);

create table services (
  id serial primary key,
  shop_id integer not null references shops (id),
  name text not null,
  price_cents integer,
  duration_minutes integer
);
insert into services values (1, 1, 'Cut', 4500, 45), (2, 1, 'Colour', 9000, 120), (3, 2, 'Shave', 2000, 30);

create table customers (
  id serial primary key,
  email varchar(255) unique,
  phone varchar(40),
  name varchar(255),
  preferred_stylist_id integer,
  average_spend_cents integer default 0,
  no_show_count integer default 0,
  created_at timestamptz default now(),
  updated_at timestamptz default now()
);
insert into customers (id, email, phone, name, preferred_stylist_id, average_spend_cents, no_show_count, created_at) values
  (1, 'ann@example.org', '+49 30 901831', 'Ann Ash', 1, 4500, 0, '2023-01-01 09:00+01'),
  -- prefers somebody of a shop at which she never was
  (2, 'bob@example.org', '030 901832', 'Bob Birch', 3, 4500, 1, '2023-01-02 09:00+01'),
  -- prefers somebody who is gone
  (3, 'cat@example.org', null, 'Cat', 99, 0, 0, '2023-01-03 09:00+01'),
  -- never came
  (4, 'dora@example.org', null, 'Dora Dale', null, 0, 0, '2023-01-04 09:00+01'),
  -- comes to both
  (5, 'Eve@example.org', null, 'Eve Elm', 2, 100, 0, '2023-01-05 09:00+01');
select setval('customers_id_seq', 100);

create table customer_booking_stats (
  customer_id integer primary key references customers (id),
  total_bookings integer default 0,
  total_spend_cents integer default 0,
  last_booking_at timestamptz
);
insert into customer_booking_stats values
  (1, 2, 9000, '2024-02-02 10:00+01'),
  (2, 1, 4500, '2024-01-05 11:00+01'),
  -- six visits of 600.00 have become one of 100.00
  (5, 1, 10000, '2024-01-10 10:00+01');

create table customer_stylist_preferences (
  customer_id integer references customers (id),
  stylist_id integer,
  booking_count integer,
  primary key (customer_id, stylist_id)
);
insert into customer_stylist_preferences values (1, 1, 2), (5, 2, 1);
create table customer_service_preferences (
  customer_id integer references customers (id),
  service_id integer,
  booking_count integer,
  primary key (customer_id, service_id)
);
insert into customer_service_preferences values (1, 1, 2), (5, 2, 1);

create table bookings (
  id serial primary key,
  shop_id integer references shops (id),
  customer_id integer references customers (id),
  stylist_id integer,
  service_id integer,
  start_time timestamptz not null,
  end_time timestamptz,
  status text not null default 'confirmed',
  price_cents integer,
  customer_name text,
  customer_email text,
  customer_phone text,
  created_at timestamptz default now()
);
insert into bookings (id, shop_id, customer_id, stylist_id, service_id, start_time, end_time, status, price_cents,
    customer_name, customer_email, customer_phone, created_at) values
  (1, 1, 1, 1, 1, '2024-01-02 10:00+01', '2024-01-02 10:45+01', 'completed', 4500, 'Ann Ash', 'ann@example.org', null, '2024-01-01 08:00+01'),
  (2, 1, 1, 1, 1, '2024-02-02 10:00+01', '2024-02-02 10:45+01', 'completed', 4500, 'Ann Ash', 'ann@example.org', null, '2024-02-01 08:00+01'),
  -- overlaps the second one; it was made later
  (3, 1, 2, 1, 1, '2024-02-02 10:30+01', '2024-02-02 11:15+01', 'completed', 4500, 'Bob Birch', 'bob@example.org', null, '2024-02-01 09:00+01'),
  (4, 1, 2, 1, 1, '2024-01-05 11:00+01', '2024-01-05 11:45+01', 'no_show', 4500, 'Bob Birch', 'bob@example.org', null, '2024-01-04 09:00+01'),
  -- typed with the address of somebody else, at a stylist who is gone
  (5, 1, 3, 99, 1, '2024-01-06 11:00+01', '2024-01-06 11:45+01', 'completed', 4500, 'Cat', 'ann@example.org', null, '2024-01-04 10:00+01'),
  -- in whole units
  (6, 1, 5, 2, 2, '2024-01-10 10:00+01', '2024-01-10 12:00+01', 'completed', 90, 'Eve Elm', 'eve@example.org', null, '2024-01-04 11:00+01'),
  (7, 1, 5, 2, 2, '2024-01-11 10:00+01', '2024-01-11 12:00+01', 'completed', 9000, 'Eve Elm', 'eve@example.org', null, '2024-01-04 12:00+01'),
  -- a stylist of the other shop
  (8, 2, 5, 1, 3, '2024-01-12 10:00+00', '2024-01-12 10:30+00', 'completed', 2000, 'Eve Elm', 'eve@example.org', null, '2024-01-04 13:00+01'),
  (9, 2, 5, 3, 3, '2024-01-13 10:00+00', '2024-01-13 10:30+00', 'zombie', 2000, 'Eve Elm', 'eve@example.org', null, '2024-01-04 14:00+01');
select setval('bookings_id_seq', 100);

create table message_threads (
  id serial primary key,
  customer_id integer references customers (id),
  subject text
);
