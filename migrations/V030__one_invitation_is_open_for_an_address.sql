-- One invitation is open for an address in a shop, which two that are sent at once cannot pass.
alter table invitations no force row level security;
update invitations
set withdrawn_at = now()
where accepted_at is null
and withdrawn_at is null
and exists (
  select
  from invitations newer
  where newer.shop_id = invitations.shop_id
  and newer.email = invitations.email
  and newer.accepted_at is null
  and newer.withdrawn_at is null
  and (newer.created_at, newer.id) > (invitations.created_at, invitations.id));
alter table invitations force row level security;
create unique index invitations_open on invitations (shop_id, email)
  where accepted_at is null and withdrawn_at is null;
-- How many went out in a day is limited.
create index invitations_time on invitations (shop_id, created_at);
