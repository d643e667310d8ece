-- A person has several addresses: the main one signs in and gets the mail, further ones are proved and find what shops wrote down.
create table account_addresses (
  email text primary key check (email = lower(email) and email <> ''),
  account_id uuid not null references accounts (id) on delete cascade,
  verified_at timestamptz not null
);
create index account_addresses_account on account_addresses (account_id);
comment on table account_addresses is 'Further addresses of an account, each proved by a code. The main one stands in the account.';

grant select, insert, delete on account_addresses to convo_platform;
