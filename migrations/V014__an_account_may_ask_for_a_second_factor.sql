-- An account may ask for a second factor: a code of an app, or one of ten recovery codes, each good once.
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

alter table sessions add column second_factor_at timestamptz;
comment on column sessions.second_factor_at is
  'When the second factor was proved here. Until then the session of an account that has one opens nothing.';

grant select, insert, update, delete on account_second_factors, recovery_codes to convo_platform;
