-- Three models of a customer in one database: the old one, the AI's, and the one with stations.
create schema core;
create schema identity;
create schema ai;

create table identity.stations (
  id uuid primary key,
  name text not null,
  timezone text
);
insert into identity.stations values
  ('10000000-0000-0000-0000-000000000001', 'North Kitchen', 'Europe/Berlin'),
  ('10000000-0000-0000-0000-000000000002', 'South Kitchen', 'Europe/London');

create table core.customers (
  id uuid primary key default gen_random_uuid(),
  first_name varchar(100) not null,
  last_name varchar(100) not null,
  email varchar(255) unique,
  phone varchar(40),
  preferred_contact_method varchar(20),
  dietary_restrictions text,
  marketing_consent boolean default false,
  customer_metadata jsonb default '{}',
  station_id uuid references identity.stations (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
insert into core.customers values
  ('20000000-0000-0000-0000-000000000001', 'Iris', 'Kohl', 'iris@example.net', '+49 30 901821', 'email', 'no nuts', true,
    '{"source": "fair"}', '10000000-0000-0000-0000-000000000001', '2024-02-01 10:00+01', '2024-02-01 10:00+01'),
  ('20000000-0000-0000-0000-000000000002', 'Jan', 'Luft', 'Jan.Luft@Example.net', '030 12', 'pigeon', null, false,
    '{}', '10000000-0000-0000-0000-000000000001', '2024-02-02 10:00+01', '2024-02-02 10:00+01'),
  ('20000000-0000-0000-0000-000000000003', 'Kim', 'Moor', null, null, null, null, null,
    '{}', '10000000-0000-0000-0000-000000000002', '2024-02-03 10:00+01', '2024-02-03 10:00+01');

create table core.bookings (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid not null references core.customers (id),
  station_id uuid references identity.stations (id),
  start_time timestamptz not null,
  end_time timestamptz,
  status text not null,
  total_cents integer,
  special_requests text,
  created_at timestamptz not null default now()
);
insert into core.bookings values
  ('30000000-0000-0000-0000-000000000001', '20000000-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000001',
    '2024-03-01 18:00+01', '2024-03-01 20:00+01', 'completed', 12000, 'window', '2024-02-20 09:00+01'),
  ('30000000-0000-0000-0000-000000000002', '20000000-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000002',
    '2024-04-01 18:00+01', '2024-04-01 17:00+01', 'no-show', 8000, null, '2024-03-20 09:00+01'),
  ('30000000-0000-0000-0000-000000000003', '20000000-0000-0000-0000-000000000003', '10000000-0000-0000-0000-000000000002',
    '2024-05-01 18:00+01', '2024-05-01 19:00+01', 'completed', null, null, '2024-04-20 09:00+01');

create table public.customers (
  id serial primary key,
  first_name varchar(100),
  last_name varchar(100),
  email varchar(255) unique,
  phone varchar(40),
  status varchar(20) default 'active',
  dietary_preferences text,
  special_notes text,
  email_notifications boolean default true,
  sms_notifications boolean default false,
  marketing_emails boolean default false,
  date_of_birth timestamp,
  anniversary_date timestamp,
  loyalty_points integer default 0,
  total_visits integer default 0,
  total_spent integer default 0,
  last_booking_date timestamp,
  last_visit_date timestamp,
  created_at timestamp default now(),
  updated_at timestamp default now()
);
insert into public.customers (id, first_name, last_name, email, phone, status, dietary_preferences, special_notes,
    email_notifications, sms_notifications, marketing_emails, date_of_birth, anniversary_date, loyalty_points,
    total_visits, total_spent, last_booking_date, last_visit_date, created_at) values
  -- the person of core.customers once more
  (1, 'Iris', 'Kohl', 'IRIS@example.net', '030 901821', 'vip', '["vegan", "no nuts"]', 'likes the window', true, false, true,
    '1980-05-04', null, 120, 2, 15000, '2023-02-01 18:00', '2023-02-01 18:00', '2020-01-01'),
  -- missed writes: two visits of 60.00 stand as one of 100.00
  (2, 'Otto', 'Pohl', 'otto@example.net', '+49 30 901822', 'active', 'gluten {', null, true, true, false,
    '1900-01-01', '2010-06-01', 5, 1, 10000, '2023-03-01 18:00', null, '2020-01-02'),
  -- the same address, spelt otherwise, and another name: a family
  (3, 'Ottilie', 'Pohl', 'OTTO@example.net', null, 'active', null, null, null, null, null,
    null, null, 0, 0, 0, null, null, '2020-01-03'),
  -- the same address and name: the same person
  (4, 'otto', 'POHL', 'Otto@Example.net', null, 'sleeping', null, null, null, null, null,
    null, null, 0, 0, 0, null, null, '2020-01-04'),
  -- an address and a phone that are none
  (5, 'Quin', 'Rath', 'quin at example', 'ask Otto', 'active', null, 'pays late', false, null, null,
    '2090-01-01', null, 0, 0, 0, null, null, '2020-01-05'),
  -- never came
  (6, 'Sara', 'Tann', 'sara@example.net', null, 'active', '{"fish": "none"}', 'wants a call', true, null, null,
    '1991-07-08', null, 3, 0, 0, null, null, '2020-01-06');
select setval('customers_id_seq', 100);

create table public.bookings (
  id serial primary key,
  customer_id integer,
  booking_date timestamp not null,
  duration_minutes integer,
  status text not null,
  price_cents integer,
  notes text,
  created_at timestamp default now()
);
insert into public.bookings (id, customer_id, booking_date, duration_minutes, status, price_cents, notes, created_at) values
  (1, 1, '2023-01-01 18:00', 60, 'completed', 7000, null, '2022-12-01'),
  (2, 1, '2023-02-01 18:00', 60, 'completed', 8000, null, '2023-01-01'),
  (3, 2, '2023-02-01 18:00', 90, 'completed', 6000, 'birthday', '2023-01-02'),
  (4, 2, '2023-03-01 18:00', 90, 'completed', 6000, null, '2023-01-03'),
  (5, 4, '2023-04-01 18:00', 60, 'cancelled', 6000, null, '2023-01-04'),
  (6, 5, '1900-01-01 00:00', null, 'completed', 500, null, '2023-01-05'),
  -- whose customer was deleted
  (7, 77, '2023-05-01 18:00', 60, 'completed', 2000, null, '2023-01-06'),
  (8, 3, '2023-06-01 18:00', 60, 'pending', 3000, null, '2023-01-07');
select setval('bookings_id_seq', 100);

create table public.escalations (
  id serial primary key,
  customer_id integer references public.customers (id),
  reason text,
  created_at timestamp default now()
);

-- Its own idea of a customer: one name, ids as text.
create table ai.customers (
  id varchar(36) primary key,
  email varchar(255) unique,
  name varchar(255),
  phone varchar(40),
  created_at timestamp default now(),
  updated_at timestamp default now()
);
insert into ai.customers values
  ('a-1', 'sara@example.net', 'Sara Tann', null, '2024-01-01', '2024-01-01'),
  ('a-2', 'uma@example.net', 'Uma', '+49 30 901823', '2024-01-02', '2024-01-02'),
  ('a-3', 'viktor@example.net', 'Wolf, Viktor', null, '2024-01-03', '2024-01-03');
create table ai.conversations (
  id varchar(36) primary key,
  customer_id varchar(36) references ai.customers (id),
  user_id varchar(255),
  channel_metadata json
);
