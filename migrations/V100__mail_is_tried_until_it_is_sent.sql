-- A mail is tried until it is sent, given up, or needed no more; what was written before mail could be sent stays unsent.
alter table outbox_messages
  add column language text not null default 'en-GB' check (language <> ''),
  add column is_urgent boolean not null default false,
  add column is_private boolean not null default false,
  add column tries integer not null default 0 check (tries >= 0),
  add column due_at timestamptz,
  add column failure text check (failure in ('no_mailbox', 'refused', 'sender_refused', 'sign_in_refused', 'later',
    'no_answer', 'late', 'our_fault')),
  add column failed_at timestamptz,
  add column is_blanked boolean not null default false,
  -- What the shop may read of it: not the address of an account that it does not know, and nothing that opens something.
  add column shown_recipient text generated always as (case when not is_private then recipient end) stored,
  add column shown_subject text
    generated always as (case when secret is null then subject else replace(subject, secret, '…') end) stored,
  add constraint one_end check (num_nonnulls(due_at, sent_at, failed_at) <= 1),
  add constraint a_given_up_mail_says_why check (failed_at is null or failure is not null),
  add constraint a_blank_is_not_sent check (not is_blanked or due_at is null);

create index outbox_messages_due on outbox_messages (is_urgent desc, due_at, id) where due_at is not null;
create index outbox_messages_failure on outbox_messages (created_at desc, id) where failure is not null;

grant select (shop_id, id, kind, shown_recipient, shown_subject, created_at, due_at, failure, failed_at, is_blanked),
  update (due_at, tries, failure, failed_at) on outbox_messages to convo_shop;
