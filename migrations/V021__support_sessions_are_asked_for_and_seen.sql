-- A support session is asked for, let in by the shop's own rule, seen page by page, and over after 30 minutes.
-- Nobody could start one before this, so the table is empty and its rules hold from the first row.
alter table support_sessions
  alter column started_at drop not null,
  alter column ends_at drop not null,
  add column access text not null check (access in ('notice', 'approval', 'break_glass')),
  add column break_glass_reason text check (length(break_glass_reason) >= 10),
  add column requested_at timestamptz not null,
  add column approval_token_hash bytea,
  add column decision text check (decision in ('approved', 'refused')),
  add column decided_at timestamptz,
  add column decided_by_account_id uuid references accounts (id) on delete set null,
  add column write_requested_at timestamptz,
  add column write_granted_at timestamptz,
  add column write_refused_at timestamptz,
  add column write_decided_by_account_id uuid references accounts (id) on delete set null,
  add column told_end_at timestamptz,
  add unique (shop_id, approval_token_hash),
  add constraint break_glass_has_its_own_reason check ((access = 'break_glass') = (break_glass_reason is not null)),
  add constraint decided_once check ((decision is null) = (decided_at is null)),
  add constraint entered_after_a_yes check (
    started_at is null or access <> 'approval' or decision is not distinct from 'approved'),
  add constraint has_an_end_from_the_start check ((started_at is null) = (ends_at is null)),
  add constraint write_has_its_own_reason check (
    (write_reason is null) = (write_requested_at is null) and length(write_reason) >= 10),
  add constraint write_is_granted check (
    (mode = 'write') = (write_granted_at is not null)
    and (write_granted_at is null or write_requested_at is not null)),
  add constraint ends_for_a_cause check (
    (ended_at is null) = (end_cause is null)
    and end_cause in (
      'stopped', 'time', 'sign_out', 'owner', 'refused', 'role_revoked', 'withdrawn', 'asked_too_long_ago'));

-- Nobody is in two shops, or twice in one.
create unique index support_sessions_one_at_a_time on support_sessions (account_id) where ended_at is null;
create index support_sessions_untold on support_sessions (ended_at) where told_end_at is null;
create index support_sessions_time on support_sessions (shop_id, requested_at desc);

-- The owner answers and ends; nothing else of a session is the shop's to change.
grant update (decision, decided_at, decided_by_account_id, mode, write_granted_at, write_refused_at,
  write_decided_by_account_id, ended_at, end_cause) on support_sessions to convo_shop;

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

alter table support_page_views enable row level security;
alter table support_page_views force row level security;
alter table support_reveals enable row level security;
alter table support_reveals force row level security;
create policy own_shop on support_page_views to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy own_shop on support_reveals to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy every_page_view on support_page_views to convo_platform using (true) with check (true);
create policy every_reveal on support_reveals to convo_platform using (true) with check (true);
grant select on support_page_views, support_reveals to convo_shop;
grant select, insert on support_page_views, support_reveals to convo_platform;

-- Who acts is named whole: an account, and for support the session besides.
alter table audit_entries
  add constraint support_has_an_account check (actor_kind <> 'support' or actor_account_id is not null);
alter table outbox_messages
  add column actor_account_id uuid references accounts (id) on delete set null,
  add column support_session_id uuid,
  add foreign key (shop_id, support_session_id) references support_sessions (shop_id, id),
  add constraint support_has_a_session check ((actor_kind = 'support') = (support_session_id is not null)),
  add constraint support_has_an_account check (
    actor_kind <> 'support' or (actor_account_id is not null and shop_id is not null));
create index outbox_messages_support on outbox_messages (shop_id, support_session_id);

-- What a shop's door writes in somebody's name is by a member, or by support in a session that may write just then.
grant select (shop_id, account_id) on memberships to convo_shop;
create policy named_actor on audit_entries as restrictive for insert to convo_shop
  with check (case actor_kind
    when 'staff' then exists (
      select from memberships
      where memberships.shop_id = audit_entries.shop_id
      and memberships.account_id = audit_entries.actor_account_id)
    when 'support' then exists (
      select from support_sessions
      where support_sessions.shop_id = audit_entries.shop_id
      and support_sessions.id = audit_entries.support_session_id
      and support_sessions.account_id = audit_entries.actor_account_id
      and support_sessions.mode = 'write'
      and support_sessions.ended_at is null
      and audit_entries.at >= support_sessions.started_at
      and audit_entries.at < support_sessions.ends_at)
    else true
  end);
create policy named_actor on outbox_messages as restrictive for insert to convo_shop
  with check (case actor_kind
    when 'staff' then exists (
      select from memberships
      where memberships.shop_id = outbox_messages.shop_id
      and memberships.account_id = outbox_messages.actor_account_id)
    when 'support' then exists (
      select from support_sessions
      where support_sessions.shop_id = outbox_messages.shop_id
      and support_sessions.id = outbox_messages.support_session_id
      and support_sessions.account_id = outbox_messages.actor_account_id
      and support_sessions.mode = 'write'
      and support_sessions.ended_at is null
      and outbox_messages.created_at >= support_sessions.started_at
      and outbox_messages.created_at < support_sessions.ends_at)
    else true
  end);
