-- A shop shows its logo and pictures of its team, re-encoded by the portal and never as they were sent.
create table pictures (
  shop_id bigint not null references shops (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  stylist_id uuid,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  width integer not null check (width between 1 and 512),
  height integer not null check (height between 1 and 512),
  content bytea not null check (length(content) between 1 and 1200000),
  description text not null default '' check (length(description) <= 200),
  created_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, stylist_id),
  foreign key (shop_id, stylist_id) references stylists (shop_id, id) on delete cascade
);
create unique index pictures_one_logo on pictures (shop_id) where stylist_id is null;
comment on table pictures is 'The logo of a shop and pictures of its stylists; another picture has another id, so browsers keep one for ever.';
comment on column pictures.stylist_id is 'Whom it shows; nobody for the logo.';
comment on column pictures.description is 'What it shows, for whoever does not see it.';

alter table pictures enable row level security;
alter table pictures force row level security;
create policy own_shop on pictures to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy named_shop on pictures for select to convo_front using (shop_id = (select id from shops));
grant select, insert, delete on pictures to convo_shop;
grant select (shop_id, id, stylist_id, media_type, width, height, content, description) on pictures to convo_front;
