-- Everything of a person can be erased: asked for with a code, done after some days in which they may change their mind.
alter table accounts add column erasure_due_at timestamptz;
create index accounts_erasure on accounts (erasure_due_at) where erasure_due_at is not null;
comment on column accounts.erasure_due_at is 'When everything of this person is erased, unless it is withdrawn before';

grant delete on core.customer_legacy_ids to convo_platform;
