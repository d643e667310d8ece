-- Every change is written down with who did it; support acts only inside a session with a reason and an end.
create table support_sessions (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  account_id uuid not null references accounts (id),
  reason text not null check (length(reason) >= 10),
  ticket text not null check (ticket <> ''),
  mode text not null check (mode in ('read', 'write')),
  write_reason text,
  started_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > started_at and ends_at <= started_at + interval '30 minutes'),
  ended_at timestamptz,
  end_cause text,
  primary key (shop_id, id),
  check (mode = 'read' or length(write_reason) >= 10)
);
create index support_sessions_account on support_sessions (account_id);
comment on table support_sessions is 'A support agent in one shop: why, for which ticket, until when.';

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
  primary key (shop_id, id),
  foreign key (shop_id, support_session_id) references support_sessions (shop_id, id),
  check ((actor_kind = 'support') = (support_session_id is not null))
);
create index audit_entries_subject on audit_entries (shop_id, subject_id, at desc);
create index audit_entries_time on audit_entries (shop_id, at desc);
comment on table audit_entries is 'Who changed what and when, with the values before and after. Rows are only added.';

create table outbox_messages (
  id uuid primary key default gen_random_uuid(),
  shop_id bigint references shops (id) on delete cascade,
  actor_kind text not null check (actor_kind in ('staff', 'customer', 'support', 'system')),
  actor_name text not null check (actor_name <> ''),
  kind text not null,
  recipient text not null check (recipient <> ''),
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index outbox_messages_time on outbox_messages (created_at desc);
create index outbox_messages_shop on outbox_messages (shop_id);
comment on table outbox_messages is 'Mail to be sent, written in the transaction of its cause.';
