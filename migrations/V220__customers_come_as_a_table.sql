-- An owner brings customers as a table, looks at what will become of it, and may take them back for thirty days.
create table customer_imports (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  state text not null check (state in ('draft', 'running', 'failed', 'done', 'taken_back')),
  content bytea check (length(content) between 1 and 5000000),
  columns text[] not null,
  actor_name text not null,
  created_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz,
  added integer not null default 0 check (added >= 0),
  known integer not null default 0 check (known >= 0),
  wrong integer not null default 0 check (wrong >= 0),
  left_out bytea,
  removed integer not null default 0 check (removed >= 0),
  primary key (shop_id, id),
  check (content is not null or state in ('done', 'taken_back')),
  check ((ended_at is not null) = (state in ('done', 'taken_back')))
);
create index customer_imports_time on customer_imports (shop_id, created_at desc);
comment on table customer_imports is 'Tables of customers that an owner brings: a draft while she looks at it, and for thirty days what came of it.';
comment on column customer_imports.content is 'The file as it was sent; gone when it was brought in, after a day, or when anybody of the shop is erased';
comment on column customer_imports.columns is 'What each column says: the key of a field, or nothing';
comment on column customer_imports.begun_at is 'When it began to be brought in; one that takes far too long was interrupted, and nothing of it is in';
comment on column customer_imports.known is 'Rows of people who were there already';
comment on column customer_imports.left_out is 'The rows that were left out, as a table with the reasons; goes as the file does';
comment on column customer_imports.removed is 'How many of those who were added were taken back';

create table customer_import_profiles (
  shop_id bigint not null,
  import_id uuid not null,
  profile_id uuid not null,
  primary key (shop_id, import_id, profile_id),
  foreign key (shop_id, import_id) references customer_imports (shop_id, id) on delete cascade,
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade
);
create index customer_import_profiles_profile on customer_import_profiles (shop_id, profile_id);
comment on table customer_import_profiles is 'Whom an import has added, until thirty days are over or the customer is erased.';

alter table customer_imports enable row level security;
alter table customer_imports force row level security;
alter table customer_import_profiles enable row level security;
alter table customer_import_profiles force row level security;
create policy own_shop on customer_imports to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy entered_shop on customer_imports to convo_platform
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy own_shop on customer_import_profiles to current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy entered_shop on customer_import_profiles to convo_platform
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
grant select, insert, delete, update (state, columns, begun_at) on customer_imports to convo_shop;
grant select, insert, update, delete on customer_imports to convo_platform;
grant select, insert, delete on customer_import_profiles to convo_platform;

-- Somebody whom nobody has claimed and no other shop knows goes with the import that made her; the references of other
-- shops' profiles refuse it else.
grant delete on core.customers to convo_platform;
