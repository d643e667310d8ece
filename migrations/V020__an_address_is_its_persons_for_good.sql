-- An address that somebody has proved is theirs for good: whom it leads to, and what is erased with them, is asked in one place.
create table former_addresses (
  account_id uuid not null references accounts (id) on delete cascade,
  email text not null check (email = lower(email) and email <> ''),
  left_at timestamptz not null,
  primary key (account_id, email)
);
comment on table former_addresses is 'Addresses that an account has proved once and given up since. They open nothing.';
grant select, insert, delete on former_addresses to convo_platform;

-- The one source of a person's addresses, for linking, "my shops", family, erasure and check.
create view proved_addresses with (security_invoker = true) as
  select id account_id, customer_id, email, true is_current
  from accounts
  where email_verified_at is not null
  union all
  select account_id, customer_id, account_addresses.email, true
  from account_addresses
  join accounts on accounts.id = account_id
  where accounts.email_verified_at is not null
  union all
  select account_id, customer_id, former_addresses.email, false
  from former_addresses
  join accounts on accounts.id = account_id;
grant select on proved_addresses to convo_platform;
