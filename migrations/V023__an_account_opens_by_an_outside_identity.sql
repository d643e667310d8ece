-- An account may open by an identity with an outside provider, known by issuer and subject, never by an address.
create table account_identities (
  issuer text not null,
  subject text not null,
  id uuid not null unique default gen_random_uuid(),
  account_id uuid not null references accounts (id) on delete cascade,
  email text not null,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
comment on table account_identities is
  'By which identities with an outside provider an account opens.';
comment on column account_identities.email is
  'How the provider called the person when it was joined, to tell several apart; it opens nothing. Empty if not verified.';

create index account_identities_of_account on account_identities (account_id);

grant select, insert, delete on account_identities to convo_platform;
