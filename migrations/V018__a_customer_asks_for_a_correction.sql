-- A customer asks one shop to correct what it knows, and the shop answers.
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

alter table corrections enable row level security;
alter table corrections force row level security;
create policy own_shop on corrections to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy entered_shop on corrections to convo_platform
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy own_people on corrections for select to convo_customer
  using (customer_id = any (array(select id from core.customers)));

-- A shop answers; it neither asks nor changes what was asked. Erasing a customer takes the wishes along.
grant select, delete, update (outcome, answer, answered_at) on corrections to convo_shop;
grant select, insert, delete on corrections to convo_platform;
grant select on corrections to convo_customer;
