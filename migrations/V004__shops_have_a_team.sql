-- Shops are the tenants: stylists do services in their hours, and a membership is an account's role in a shop.
-- Minutes count from midnight of the day on the shop's wall clock; an end after 1440 lies on the next day.
create table shops (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
  name text not null,
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  country text not null check (country ~ '^[A-Z]{2}$'),
  locale text not null,
  accent text not null default 'rose',
  slot_step_minutes integer not null default 15 check (slot_step_minutes between 5 and 240),
  minimum_notice_minutes integer not null default 60 check (minimum_notice_minutes between 0 and 43200),
  horizon_days integer not null default 90 check (horizon_days between 1 and 730),
  cancel_notice_minutes integer not null default 1440 check (cancel_notice_minutes between 0 and 43200),
  require_approval boolean not null default false,
  stylists_see_contacts boolean not null default false,
  support_access text not null default 'notice' check (support_access in ('notice', 'approval', 'off')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table shops is 'The tenants.';

create table stylists (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  position integer not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (shop_id, id),
  unique (shop_id, key)
);
comment on table stylists is 'Who does it.';

create table services (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  price_cents bigint not null check (price_cents >= 0),
  duration_minutes integer not null check (duration_minutes between 1 and 1440),
  buffer_before_minutes integer not null default 0 check (buffer_before_minutes between 0 and 240),
  buffer_after_minutes integer not null default 0 check (buffer_after_minutes between 0 and 240),
  gap_after_minutes integer,
  gap_minutes integer,
  position integer not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (shop_id, id),
  unique (shop_id, key),
  check ((gap_after_minutes is null) = (gap_minutes is null)),
  check (gap_minutes is null or (gap_after_minutes > 0 and gap_minutes > 0
    and gap_after_minutes + gap_minutes < duration_minutes))
);
comment on table services is 'What is done. In the gap the stylist is free while the customer waits.';

create table stylist_services (
  shop_id bigint not null,
  stylist_id uuid not null,
  service_id uuid not null,
  primary key (shop_id, stylist_id, service_id),
  foreign key (shop_id, stylist_id) references stylists (shop_id, id) on delete cascade,
  foreign key (shop_id, service_id) references services (shop_id, id) on delete cascade
);
create index stylist_services_service on stylist_services (shop_id, service_id);
comment on table stylist_services is 'Which stylist does which service.';

create table working_hours (
  shop_id bigint not null,
  id uuid not null default gen_random_uuid(),
  stylist_id uuid not null,
  weekday integer not null check (weekday between 1 and 7),
  start_minute integer not null check (start_minute between 0 and 1439),
  end_minute integer not null check (end_minute > start_minute and end_minute - start_minute <= 1440),
  primary key (shop_id, id),
  foreign key (shop_id, stylist_id) references stylists (shop_id, id) on delete cascade
);
create index working_hours_stylist on working_hours (shop_id, stylist_id);
comment on table working_hours is 'Weekly hours on the wall clock of the shop; weekday 1 is Monday.';

create table hours_exceptions (
  shop_id bigint not null,
  id uuid not null default gen_random_uuid(),
  stylist_id uuid not null,
  day date not null,
  primary key (shop_id, id),
  unique (shop_id, stylist_id, day),
  foreign key (shop_id, stylist_id) references stylists (shop_id, id) on delete cascade
);
comment on table hours_exceptions is 'A day whose hours replace the weekly ones; without hours of its own the day is closed.';

create table exception_hours (
  shop_id bigint not null,
  id uuid not null default gen_random_uuid(),
  exception_id uuid not null,
  start_minute integer not null check (start_minute between 0 and 1439),
  end_minute integer not null check (end_minute > start_minute and end_minute - start_minute <= 1440),
  primary key (shop_id, id),
  foreign key (shop_id, exception_id) references hours_exceptions (shop_id, id) on delete cascade
);
create index exception_hours_exception on exception_hours (shop_id, exception_id);
comment on table exception_hours is 'The hours of one exceptional day.';

create table time_off (
  shop_id bigint not null,
  id uuid not null default gen_random_uuid(),
  stylist_id uuid not null,
  starts_at timestamp not null,
  ends_at timestamp not null check (ends_at > starts_at),
  reason text not null default '',
  primary key (shop_id, id),
  foreign key (shop_id, stylist_id) references stylists (shop_id, id) on delete cascade
);
create index time_off_stylist on time_off (shop_id, stylist_id, starts_at);
comment on table time_off is 'Absence on the wall clock of the shop.';

create table memberships (
  shop_id bigint not null references shops (id) on delete cascade,
  account_id uuid not null references accounts (id) on delete cascade,
  role text not null check (role in ('owner', 'manager', 'stylist')),
  stylist_id uuid,
  created_at timestamptz not null default now(),
  primary key (shop_id, account_id),
  foreign key (shop_id, stylist_id) references stylists (shop_id, id) on delete set null (stylist_id)
);
create index memberships_account on memberships (account_id);
comment on table memberships is 'An account''s role in a shop.';

create table invitations (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'manager', 'stylist')),
  stylist_id uuid,
  token_hash bytea not null,
  invited_by uuid not null references accounts (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, stylist_id) references stylists (shop_id, id) on delete set null (stylist_id)
);
create index invitations_token on invitations (token_hash);
comment on table invitations is 'An address asked to join a shop; the link in the mail proves the mailbox.';
