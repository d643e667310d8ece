-- A service may need a room, a chair or a device beside its stylist.
create table resources (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (shop_id, id),
  unique (shop_id, key)
);
comment on table resources is 'A room, a chair or a device; of those of a kind the first that is free by its position is taken.';

alter table services add column needs_kind text check (needs_kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
comment on column services.needs_kind is 'The kind of resource that is held for the whole length, if any.';

alter table resources enable row level security;
alter table resources force row level security;
create policy own_shop on resources to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy entered_shop on resources to convo_platform
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
grant select, insert, update, delete on resources to convo_shop, convo_platform;
