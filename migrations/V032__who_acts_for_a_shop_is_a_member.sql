-- What the platform's door writes in the name of a shop's people is by one of them, as it is at the shop's own door.
-- Which of the owners followed the link in the mail, nobody knows: their answer to support is the shop's, of no account.
create policy named_member on audit_entries as restrictive for insert to convo_platform
  with check (actor_kind <> 'staff'
    or (actor_account_id is null and subject = 'support session')
    or exists (
      select from memberships
      where memberships.shop_id = audit_entries.shop_id
      and memberships.account_id = audit_entries.actor_account_id));
create policy named_member on outbox_messages as restrictive for insert to convo_platform
  with check (actor_kind <> 'staff' or exists (
    select from memberships
    where memberships.shop_id = outbox_messages.shop_id
    and memberships.account_id = outbox_messages.actor_account_id));
