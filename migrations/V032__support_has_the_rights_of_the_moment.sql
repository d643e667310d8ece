-- What support may change is taken back with the rule that gave it, and who ended a session is known by name.
alter table support_sessions
  add column write_taken_back_at timestamptz,
  add column ended_by_account_id uuid references accounts (id) on delete set null,
  drop constraint write_is_granted,
  add constraint write_is_granted check (
    (mode = 'write') = (write_granted_at is not null and write_taken_back_at is null)
    and (write_granted_at is null or write_requested_at is not null)
    and (write_taken_back_at is null or write_granted_at is not null));

-- A request that was refused is told as refused. What was written down first is never rewritten.
alter table support_page_views add column status integer check (status between 400 and 599);
comment on column support_page_views.status is 'How the request was refused; empty where it was answered';
grant update (status) on support_page_views to convo_platform;
create policy told_once on support_page_views as restrictive for update to convo_platform
  using (status is null)
  with check (true);

-- A browser gets a new key when its rights grow, also where somebody else has given them.
alter table memberships add column role_changed_at timestamptz;
comment on column memberships.role_changed_at is 'Since when the role is this one; empty for the first';
alter table sessions
  add column key_since timestamptz,
  add column mailbox_proved_at timestamptz;
comment on column sessions.key_since is 'When the browser got its key; empty for the first';
comment on column sessions.mailbox_proved_at is 'When the person signed in here by a code from the mail';
