-- Every change is written down with who did it, and mail in the transaction of its cause.
-- What of a change its customer may know is said in R__fields_a_customer_knows.sql; the column needs the name before.
create function fields_a_customer_knows(changes jsonb) returns text[]
language sql
immutable
parallel safe
as 'select cast(''{}'' as text[])';

create table audit_entries (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'customer', 'support', 'system')),
  actor_account_id uuid references accounts (id) on delete set null,
  actor_name text not null check (actor_name <> ''),
  support_session_id uuid,
  action text not null,
  subject text not null check (subject <> ''),
  subject_id uuid not null,
  subject_version integer,
  changes jsonb not null default '{}',
  known_fields text[] not null generated always as (fields_a_customer_knows(changes)) stored,
  primary key (shop_id, id),
  foreign key (shop_id, support_session_id) references support_sessions (shop_id, id),
  check ((actor_kind = 'support') = (support_session_id is not null)),
  constraint support_has_an_account check (actor_kind <> 'support' or actor_account_id is not null)
);
create index audit_entries_subject on audit_entries (shop_id, subject_id, at desc);
create index audit_entries_time on audit_entries (shop_id, at desc);
create index audit_entries_support on audit_entries (shop_id, support_session_id, at)
  where support_session_id is not null;
comment on table audit_entries is 'Who changed what and when, with the values before and after. Rows are only added.';

create table outbox_messages (
  id uuid primary key default gen_random_uuid(),
  shop_id bigint references shops (id) on delete cascade,
  actor_kind text not null check (actor_kind in ('staff', 'customer', 'support', 'system')),
  actor_account_id uuid references accounts (id) on delete set null,
  actor_name text not null check (actor_name <> ''),
  support_session_id uuid,
  kind text not null,
  recipient text not null check (recipient <> ''),
  subject text not null,
  body text not null,
  -- What opens something is kept apart with its end, so that it can be blanked when it is good for nothing.
  secret text,
  secret_of uuid,
  secret_ends_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  foreign key (shop_id, support_session_id) references support_sessions (shop_id, id),
  check ((secret is null) = (secret_ends_at is null)),
  constraint support_has_a_session check ((actor_kind = 'support') = (support_session_id is not null)),
  constraint support_has_an_account check (
    actor_kind <> 'support' or (actor_account_id is not null and shop_id is not null))
);
create index outbox_messages_time on outbox_messages (created_at desc);
create index outbox_messages_shop on outbox_messages (shop_id);
create index outbox_messages_support on outbox_messages (shop_id, support_session_id);
create index outbox_messages_secret_of on outbox_messages (secret_of) where secret_of is not null;
create index outbox_messages_secret_end on outbox_messages (secret_ends_at) where secret_ends_at is not null;
comment on table outbox_messages is 'Mail to be sent, written in the transaction of its cause.';
