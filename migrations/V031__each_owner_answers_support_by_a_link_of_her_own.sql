-- Each owner answers support by a link of her own, which is worth nothing once she is an owner no more.
create table support_approvals (
  shop_id bigint not null references shops (id) on delete cascade,
  support_session_id uuid not null,
  account_id uuid not null references accounts (id) on delete cascade,
  token_hash bytea not null,
  primary key (shop_id, support_session_id, account_id),
  foreign key (shop_id, support_session_id) references support_sessions (shop_id, id) on delete cascade
);
create index support_approvals_token on support_approvals (token_hash);
create index support_approvals_account on support_approvals (account_id);
comment on table support_approvals is 'The links by which owners answer support, each good for one owner as long as she is one.';

alter table support_approvals enable row level security;
alter table support_approvals force row level security;
create policy own_shop on support_approvals to convo_shop, current_user
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
create policy every_approval on support_approvals to convo_platform using (true) with check (true);
grant select, insert, delete on support_approvals to convo_platform;

-- A question that waits just now is answered on the page of the shop.
alter table support_sessions drop column approval_token_hash;

-- Who answers is always known, so nobody acts for a shop without being one of its people.
alter policy named_member on audit_entries
  with check (actor_kind <> 'staff' or exists (
    select from memberships
    where memberships.shop_id = audit_entries.shop_id
    and memberships.account_id = audit_entries.actor_account_id));
