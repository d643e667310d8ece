-- Accounts sign in: by a password, a one-time code or an outside provider, with a second factor where there is one.
create table accounts (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email) and email <> ''),
  email_verified_at timestamptz,
  name text not null,
  language text not null default 'en-GB' check (language in ('en-GB', 'en-US')),
  password_hash text,
  support boolean not null default false,
  customer_id uuid unique references core.customers (id) on delete set null,
  disabled_at timestamptz,
  erasure_due_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index accounts_erasure on accounts (erasure_due_at) where erasure_due_at is not null;
comment on table accounts is 'A sign-in identity: a verified address with a password, a one-time code or both.';
comment on column accounts.language is 'In which language pages speak to this person';
comment on column accounts.erasure_due_at is 'When everything of this person is erased, unless it is withdrawn before';

create table account_addresses (
  email text primary key check (email = lower(email) and email <> ''),
  account_id uuid not null references accounts (id) on delete cascade,
  verified_at timestamptz not null
);
create index account_addresses_account on account_addresses (account_id);
comment on table account_addresses is 'Further addresses of an account, each proved by a code. The main one stands in the account.';

create table account_identities (
  issuer text not null,
  subject text not null,
  id uuid not null unique default gen_random_uuid(),
  account_id uuid not null references accounts (id) on delete cascade,
  email text not null,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
create index account_identities_of_account on account_identities (account_id);
comment on table account_identities is
  'By which identities with an outside provider an account opens.';
comment on column account_identities.email is
  'How the provider called the person when it was joined, to tell several apart; it opens nothing. Empty if not verified.';

create table account_second_factors (
  account_id uuid primary key references accounts (id) on delete cascade,
  secret bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table account_second_factors is
  'What an app makes codes of, encrypted; it counts once confirmed. No code of the last step used or of one before it is taken.';

create table recovery_codes (
  account_id uuid not null references account_second_factors (account_id) on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
comment on table recovery_codes is 'What opens an account whose app is lost: hashed, each used once.';

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

create table sessions (
  id_hash bytea primary key,
  -- Names a session in its owner's list, to be ended there; opens nothing.
  id uuid not null unique default gen_random_uuid(),
  account_id uuid not null references accounts (id) on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  second_factor_at timestamptz,
  user_agent text not null default '',
  address text not null default ''
);
create index sessions_account on sessions (account_id);
create index sessions_end on sessions (ends_at);
comment on table sessions is 'Signed-in browsers. Only the SHA-256 of the session id is kept.';
comment on column sessions.second_factor_at is
  'When the second factor was proved here. Until then the session of an account that has one opens nothing.';

create table throttle_buckets (
  id text primary key,
  state bytea,
  expires_at bigint
);
create index throttle_buckets_expiry on throttle_buckets (expires_at);
comment on table throttle_buckets is 'Token buckets of the sign-in throttle, shared by all nodes.';

grant select, insert, update on accounts to convo_platform;
grant select, insert, delete on account_addresses, account_identities to convo_platform;
grant select, insert, update, delete on account_second_factors, recovery_codes, sign_in_codes, sessions, throttle_buckets
  to convo_platform;
