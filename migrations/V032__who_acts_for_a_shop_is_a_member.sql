-- What the platform's door writes in the name of a shop's people is by one of them, as it is at the shop's own door.
create policy named_member on audit_entries as restrictive for insert to convo_platform
  with check (actor_kind <> 'staff' or exists (
    select from memberships
    where memberships.shop_id = audit_entries.shop_id
    and memberships.account_id = audit_entries.actor_account_id));
create policy named_member on outbox_messages as restrictive for insert to convo_platform
  with check (actor_kind <> 'staff' or exists (
    select from memberships
    where memberships.shop_id = outbox_messages.shop_id
    and memberships.account_id = outbox_messages.actor_account_id));
