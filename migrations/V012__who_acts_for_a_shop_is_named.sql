-- Who acts for a shop is named: a member of it, or support in a session that may write just then.
create policy named_actor on audit_entries as restrictive for insert to convo_shop
  with check (case actor_kind
    when 'staff' then exists (
      select from memberships
      where memberships.shop_id = audit_entries.shop_id
      and memberships.account_id = audit_entries.actor_account_id)
    when 'support' then exists (
      select from support_sessions
      where support_sessions.shop_id = audit_entries.shop_id
      and support_sessions.id = audit_entries.support_session_id
      and support_sessions.account_id = audit_entries.actor_account_id
      and support_sessions.mode = 'write'
      and support_sessions.ended_at is null
      and audit_entries.at >= support_sessions.started_at
      and audit_entries.at < support_sessions.ends_at)
    else true
  end);
create policy named_actor on outbox_messages as restrictive for insert to convo_shop
  with check (case actor_kind
    when 'staff' then exists (
      select from memberships
      where memberships.shop_id = outbox_messages.shop_id
      and memberships.account_id = outbox_messages.actor_account_id)
    when 'support' then exists (
      select from support_sessions
      where support_sessions.shop_id = outbox_messages.shop_id
      and support_sessions.id = outbox_messages.support_session_id
      and support_sessions.account_id = outbox_messages.actor_account_id
      and support_sessions.mode = 'write'
      and support_sessions.ended_at is null
      and outbox_messages.created_at >= support_sessions.started_at
      and outbox_messages.created_at < support_sessions.ends_at)
    else true
  end);

-- What the platform's door writes in the name of a shop's people is by one of them, too.
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
