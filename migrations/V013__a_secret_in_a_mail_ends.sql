-- What opens something in a mail is kept apart with its end, so that it can be blanked when it is good for nothing.
alter table outbox_messages
  add column secret text,
  add column secret_of uuid,
  add column secret_ends_at timestamptz,
  add check ((secret is null) = (secret_ends_at is null));
create index outbox_messages_secret_of on outbox_messages (secret_of) where secret_of is not null;
create index outbox_messages_secret_end on outbox_messages (secret_ends_at) where secret_ends_at is not null;

-- Mails from before this are marked for the next sweep; row-level security binds the owner, too.
alter table outbox_messages no force row level security;
update outbox_messages
set secret = substring(subject from '^[0-9]{6}'), secret_ends_at = created_at + interval '10 minutes'
where kind = 'sign-in code'
and subject ~ '^[0-9]{6}';
update outbox_messages
set secret = substring(body from 'https?://\S+/invitations/\S+'), secret_ends_at = created_at + interval '7 days'
where kind = 'invitation'
and body ~ 'https?://\S+/invitations/\S+';
alter table outbox_messages force row level security;
