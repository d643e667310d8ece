-- Support comes in by a session: asked for with a reason, let in by the shop's own rule, seen page by page, soon over.
create table support_sessions (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  account_id uuid not null references accounts (id),
  reason text not null check (length(reason) >= 10),
  ticket text not null check (ticket <> ''),
  access text not null check (access in ('notice', 'approval', 'break_glass')),
  break_glass_reason text check (length(break_glass_reason) >= 10),
  requested_at timestamptz not null,
  approval_token_hash bytea,
  decision text check (decision in ('approved', 'refused')),
  decided_at timestamptz,
  decided_by_account_id uuid references accounts (id) on delete set null,
  started_at timestamptz,
  ends_at timestamptz check (ends_at > started_at and ends_at <= started_at + interval '30 minutes'),
  mode text not null check (mode in ('read', 'write')),
  write_reason text,
  write_requested_at timestamptz,
  write_granted_at timestamptz,
  write_refused_at timestamptz,
  write_decided_by_account_id uuid references accounts (id) on delete set null,
  ended_at timestamptz,
  end_cause text,
  told_end_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, approval_token_hash),
  constraint break_glass_has_its_own_reason check ((access = 'break_glass') = (break_glass_reason is not null)),
  constraint decided_once check ((decision is null) = (decided_at is null)),
  constraint entered_after_a_yes check (
    started_at is null or access <> 'approval' or decision is not distinct from 'approved'),
  constraint has_an_end_from_the_start check ((started_at is null) = (ends_at is null)),
  check (mode = 'read' or length(write_reason) >= 10),
  constraint write_has_its_own_reason check (
    (write_reason is null) = (write_requested_at is null) and length(write_reason) >= 10),
  constraint write_is_granted check (
    (mode = 'write') = (write_granted_at is not null)
    and (write_granted_at is null or write_requested_at is not null)),
  constraint ends_for_a_cause check (
    (ended_at is null) = (end_cause is null)
    and end_cause in (
      'stopped', 'time', 'sign_out', 'owner', 'refused', 'role_revoked', 'withdrawn', 'asked_too_long_ago'))
);
-- Nobody is in two shops, or twice in one.
create unique index support_sessions_one_at_a_time on support_sessions (account_id) where ended_at is null;
create index support_sessions_account on support_sessions (account_id);
create index support_sessions_open on support_sessions (shop_id) where ended_at is null;
create index support_sessions_approval on support_sessions (approval_token_hash)
  where approval_token_hash is not null;
create index support_sessions_untold on support_sessions (ended_at) where told_end_at is null;
create index support_sessions_time on support_sessions (shop_id, requested_at desc);
comment on table support_sessions is 'A support agent in one shop: why, for which ticket, until when.';

-- The one browser that is inside.
alter table sessions
  add column support_shop_id bigint,
  add column support_session_id uuid,
  add check ((support_shop_id is null) = (support_session_id is null)),
  add foreign key (support_shop_id, support_session_id) references support_sessions (shop_id, id)
    on delete set null (support_shop_id, support_session_id);
create unique index sessions_support on sessions (support_session_id) where support_session_id is not null;

create table support_page_views (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  support_session_id uuid not null,
  at timestamptz not null,
  method text not null,
  path text not null,
  primary key (shop_id, id),
  foreign key (shop_id, support_session_id) references support_sessions (shop_id, id) on delete cascade
);
create index support_page_views_session on support_page_views (shop_id, support_session_id, at);
comment on table support_page_views is 'Every page that support asked for in a session, written before it was answered.';

create table support_reveals (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  support_session_id uuid not null,
  profile_id uuid not null,
  field text not null check (field in ('email', 'phone')),
  justification text not null check (length(justification) >= 10),
  at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, support_session_id, profile_id, field),
  foreign key (shop_id, support_session_id) references support_sessions (shop_id, id) on delete cascade,
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade
);
create index support_reveals_profile on support_reveals (shop_id, profile_id);
comment on table support_reveals is 'Each contact detail that support has uncovered, for which reason, in one session.';
