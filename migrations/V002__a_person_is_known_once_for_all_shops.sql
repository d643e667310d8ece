-- A person is known once, for all shops; what a shop knows of them stands in its own profile, never here.
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

grant select, insert, update on core.customers to convo_platform;
grant select, insert, delete on core.customer_legacy_ids to convo_platform;
