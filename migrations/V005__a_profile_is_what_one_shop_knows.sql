-- A profile is everything that one shop knows of one customer, with its own copy of the contact as it was given.
create table customer_shop_profiles (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  -- An import makes its persons last and defers this, so that nobody who adds one of them elsewhere waits for it.
  customer_id uuid not null references core.customers (id) deferrable initially immediate,
  import_key text,
  first_name text not null default '',
  last_name text not null default '',
  email text check (email = lower(email) and email <> ''),
  phone text check (phone <> ''),
  -- Folded name for sorting: no case, no accents, last name first.
  sort_name text collate "C" not null default '',
  preferred_contact_method text check (preferred_contact_method in ('email', 'phone', 'sms')),
  status text not null default 'active' check (status in ('active', 'inactive', 'suspended', 'vip')),
  notes text not null default '',
  dietary_note text not null default '',
  allergy_note text not null default '',
  birth_date date,
  anniversary_date date,
  loyalty_points integer not null default 0,
  preferred_stylist_id uuid,
  total_bookings integer not null default 0,
  total_spend_cents bigint not null default 0,
  last_booking_at timestamptz,
  no_show_count integer not null default 0,
  -- Sort key of the list: a plain column, because coalesce() in a filter is not leakproof and would lose the index.
  recency timestamptz not null generated always as (coalesce(last_booking_at, timestamptz '1900-01-01 00:00:00+00')) stored,
  claimed_at timestamptz,
  detached_at timestamptz,
  erased_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (shop_id, id),
  unique (shop_id, customer_id),
  unique (shop_id, id, customer_id),
  unique (shop_id, import_key),
  foreign key (shop_id, preferred_stylist_id) references stylists (shop_id, id) on delete set null (preferred_stylist_id)
);
create index profiles_customer on customer_shop_profiles (customer_id);
create index profiles_by_recency on customer_shop_profiles (shop_id, recency desc, id desc) where erased_at is null;
create index profiles_by_name on customer_shop_profiles (shop_id, sort_name, id) where erased_at is null;
create index profiles_by_spend on customer_shop_profiles (shop_id, total_spend_cents desc, id desc) where erased_at is null;
create index profiles_by_no_shows on customer_shop_profiles (shop_id, no_show_count desc, id desc) where erased_at is null;
create index profiles_by_status on customer_shop_profiles (shop_id, status, recency desc, id desc) where erased_at is null;
create index profiles_by_stylist on customer_shop_profiles (shop_id, preferred_stylist_id);
comment on table customer_shop_profiles is 'What one shop knows of one customer. No other shop reads it.';
comment on column customer_shop_profiles.total_bookings is 'Completed bookings at this shop';
comment on column customer_shop_profiles.total_spend_cents is 'Sum of the prices of completed bookings, in minor units of the shop''s currency';
comment on column customer_shop_profiles.last_booking_at is 'Start of the latest completed booking';
comment on column customer_shop_profiles.no_show_count is 'Bookings with status no_show';
comment on column customer_shop_profiles.claimed_at is 'When the signed-in person said that this profile is hers';
comment on column customer_shop_profiles.detached_at is 'When somebody said that the address of this profile does not lead to its person';

create table profile_tags (
  shop_id bigint not null,
  profile_id uuid not null,
  tag text not null check (tag <> ''),
  primary key (shop_id, profile_id, tag),
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade
);
create index profile_tags_tag on profile_tags (shop_id, tag, profile_id);
comment on table profile_tags is 'Words a shop puts on its profiles.';

create table profile_consents (
  shop_id bigint not null,
  profile_id uuid not null,
  purpose text not null check (purpose in ('email_notifications', 'sms_notifications', 'marketing_email', 'marketing_sms')),
  granted boolean not null,
  changed_at timestamptz not null,
  source text not null check (source in ('customer', 'shop', 'import')),
  primary key (shop_id, profile_id, purpose),
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade
);
comment on table profile_consents is 'What the customer agreed to at this shop, when, and who said so. No row means never asked.';

create table customer_stylist_preferences (
  shop_id bigint not null,
  profile_id uuid not null,
  stylist_id uuid not null,
  bookings integer not null check (bookings > 0),
  primary key (shop_id, profile_id, stylist_id),
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade,
  foreign key (shop_id, stylist_id) references stylists (shop_id, id) on delete cascade
);
create index stylist_preferences_stylist on customer_stylist_preferences (shop_id, stylist_id, profile_id);
comment on table customer_stylist_preferences is 'Completed bookings of a profile with each stylist.';

create table customer_service_preferences (
  shop_id bigint not null,
  profile_id uuid not null,
  service_id uuid not null,
  bookings integer not null check (bookings > 0),
  primary key (shop_id, profile_id, service_id),
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade,
  foreign key (shop_id, service_id) references services (shop_id, id) on delete cascade
);
create index service_preferences_service on customer_service_preferences (shop_id, service_id);
comment on table customer_service_preferences is 'Completed bookings of a profile with each service.';

create table profile_search_tokens (
  shop_id bigint not null,
  token text collate "C" not null,
  profile_id uuid not null,
  -- Taken from the address or the phone: found only by those who may see contacts.
  contact boolean not null,
  primary key (shop_id, token, profile_id, contact),
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade
);
create index profile_search_tokens_profile on profile_search_tokens (shop_id, profile_id, token, contact);
comment on table profile_search_tokens is 'Folded words of name, address and phone, searched by prefix.';

create table profile_views (
  shop_id bigint not null,
  profile_id uuid not null,
  viewer text not null check (viewer in ('staff', 'support')),
  at timestamptz not null,
  primary key (shop_id, profile_id, viewer),
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade
);
comment on table profile_views is 'When the page of a profile was last opened by the shop''s people and by support, to the minute.';

create table corrections (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  profile_id uuid not null,
  customer_id uuid not null,
  wish text not null check (wish <> ''),
  asked_at timestamptz not null,
  outcome text check (outcome in ('done', 'declined')),
  answer text check (answer <> ''),
  answered_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, profile_id, customer_id)
    references customer_shop_profiles (shop_id, id, customer_id) on update cascade on delete cascade,
  check ((outcome is null) = (answered_at is null)),
  check ((outcome is null) = (answer is null))
);
create index corrections_of_profile on corrections (shop_id, profile_id, asked_at desc);
create index corrections_open on corrections (shop_id, asked_at) where outcome is null;
create index corrections_of_customer on corrections (customer_id);
comment on table corrections is 'What a customer asked a shop to correct, and what the shop answered.';
