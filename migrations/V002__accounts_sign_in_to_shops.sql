-- Accounts sign in; shops are the tenants; a membership is an account's role in a shop.
create table core.customers (
  id uuid primary key default gen_random_uuid(),
  first_name text not null default '',
  last_name text not null default '',
  email text unique check (email = lower(email) and email <> ''),
  phone text,
  preferred_contact_method text check (preferred_contact_method in ('email', 'phone', 'sms')),
  dietary_restrictions text,
  marketing_consent boolean not null default false,
  customer_metadata jsonb not null default '{}',
  -- Who receives the mail of a person without an address of her own (a child, a family member).
  contact_customer_id uuid references core.customers (id) on delete set null,
  -- A customer id does not live for ever: a merged person points at who she is now.
  merged_into_id uuid references core.customers (id),
  erased_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index customers_contact on core.customers (contact_customer_id);
create index customers_merged on core.customers (merged_into_id);
comment on table core.customers is 'A person, once for all shops. No shop reads or writes this table.';

create table core.customer_legacy_ids (
  source text not null,
  legacy_id text not null,
  customer_id uuid not null references core.customers (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (source, legacy_id)
);
create index customer_legacy_ids_customer on core.customer_legacy_ids (customer_id);
comment on table core.customer_legacy_ids is 'The ids that a customer had in an adopted database.';

create table accounts (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email) and email <> ''),
  email_verified_at timestamptz,
  name text not null,
  password_hash text,
  support boolean not null default false,
  customer_id uuid unique references core.customers (id) on delete set null,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table accounts is 'A sign-in identity: a verified address with a password, a one-time code or both.';

create table sessions (
  id_hash bytea primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  user_agent text not null default '',
  address text not null default ''
);
create index sessions_account on sessions (account_id);
create index sessions_end on sessions (ends_at);
comment on table sessions is 'Signed-in browsers. Only the SHA-256 of the session id is kept.';

create table sign_in_codes (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  code_hash text not null,
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_codes_email on sign_in_codes (email, created_at desc);
comment on table sign_in_codes is 'One-time codes sent by mail: hashed, few tries, ten minutes, used once.';

create table throttle_buckets (
  id text primary key,
  state bytea,
  expires_at bigint
);
create index throttle_buckets_expiry on throttle_buckets (expires_at);
comment on table throttle_buckets is 'Token buckets of the sign-in throttle, shared by all nodes.';

create table shops (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
  name text not null,
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  country text not null check (country ~ '^[A-Z]{2}$'),
  locale text not null,
  accent text not null default 'rose',
  slot_step_minutes integer not null default 15 check (slot_step_minutes between 5 and 240),
  minimum_notice_minutes integer not null default 60 check (minimum_notice_minutes between 0 and 43200),
  horizon_days integer not null default 90 check (horizon_days between 1 and 730),
  cancel_notice_minutes integer not null default 1440 check (cancel_notice_minutes between 0 and 43200),
  require_approval boolean not null default false,
  stylists_see_contacts boolean not null default false,
  support_access text not null default 'notice' check (support_access in ('notice', 'approval', 'off')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table shops is 'The tenants.';

alter table shops enable row level security;
alter table shops force row level security;
create policy own_shop on shops to convo_shop
  using (id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy every_shop on shops to convo_platform using (true) with check (true);
create policy every_shop_by_name on shops for select to convo_customer using (true);
create policy owner on shops to current_user using (true) with check (true);

grant select on shops to convo_shop, convo_platform;
grant update (name, accent, slot_step_minutes, minimum_notice_minutes, horizon_days, cancel_notice_minutes,
  require_approval, stylists_see_contacts, support_access, version, updated_at) on shops to convo_shop;
grant insert, update on shops to convo_platform;
grant select (id, slug, name, time_zone, currency, country, locale, accent, cancel_notice_minutes) on shops to convo_customer;

grant select, insert, update on core.customers to convo_platform;
grant select, insert on core.customer_legacy_ids to convo_platform;
grant select, insert, update on accounts to convo_platform;
grant select, insert, update, delete on sessions to convo_platform;
grant select, insert, update, delete on sign_in_codes to convo_platform;
grant select, insert, update, delete on throttle_buckets to convo_platform;

alter table core.customers enable row level security;
alter table core.customers force row level security;
create policy self on core.customers for select to convo_customer
  using (id = nullif(current_setting('app.customer_id', true), '')::uuid);
create policy platform on core.customers to convo_platform using (true) with check (true);
create policy owner on core.customers to current_user using (true) with check (true);
grant select on core.customers to convo_customer;
