-- An address that anybody but an owner types on a profile that is there opens nothing to its holder, until an owner or the old address agrees.
create table address_changes (
  shop_id bigint not null,
  id uuid not null default gen_random_uuid(),
  profile_id uuid not null,
  before text,
  after text,
  -- The address by which the profile still finds its person while the new one opens nothing.
  linked text,
  typed_at timestamptz not null,
  typed_by text not null check (typed_by <> ''),
  is_latest boolean not null default true,
  answer text check (answer in ('me', 'not_me')),
  answered_at timestamptz,
  decision text check (decision in ('agreed', 'refused')),
  decided_at timestamptz,
  told_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, profile_id) references customer_shop_profiles (shop_id, id) on delete cascade,
  check ((answer is null) = (answered_at is null)),
  check ((decision is null) = (decided_at is null))
);
create unique index address_changes_latest on address_changes (shop_id, profile_id) where is_latest;
create index address_changes_after on address_changes (after) where is_latest and decision is null;
create index address_changes_untold on address_changes (typed_at) where told_at is null;
create index address_changes_profile on address_changes (shop_id, profile_id);
comment on table address_changes is
  'A changed address of a profile, until its old holder is told and, where no owner has typed it, until somebody agrees.';
comment on column address_changes.answer is 'What the holder of the new address has said';
comment on column address_changes.decision is 'Whether an owner, or the old address, lets the holder of the new one in';

alter table address_changes enable row level security;
alter table address_changes force row level security;
create policy own_shop on address_changes to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
-- Somebody is asked about her address over all shops, and told of it.
create policy every_address on address_changes to convo_platform using (true) with check (true);
grant select, insert, update (is_latest, decision, decided_at) on address_changes to convo_shop;
grant select, insert, update, delete on address_changes to convo_platform;
