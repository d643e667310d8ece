-- Two accounts of a person become one, for thirty days not for good: what stands here takes it apart again.
create table account_merges (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts (id) on delete cascade,
  gone_id uuid not null references accounts (id) on delete cascade,
  proved_at timestamptz not null,
  factor_proved_at timestamptz,
  at timestamptz,
  customer_id uuid references core.customers (id) on delete set null,
  undo jsonb,
  undone_at timestamptz,
  check (account_id <> gone_id),
  check ((undo is not null) = (at is not null and undone_at is null))
);
create unique index account_merges_gone on account_merges (gone_id) where at is not null and undone_at is null;
create index account_merges_account on account_merges (account_id);
create index account_merges_customer on account_merges (customer_id) where undone_at is null;
comment on table account_merges is 'Which account somebody has put into which other one of hers, and for thirty days how to take that apart again.';
comment on column account_merges.at is 'When they became one; missing while the other account is only proved, which is good for a few minutes';
comment on column account_merges.account_id is 'The account that stays';
comment on column account_merges.gone_id is 'The one that was put into it, and is shut as long as they are one';
comment on column account_merges.proved_at is 'When a code from its mail was typed';
comment on column account_merges.factor_proved_at is 'When its second factor was shown, where it has one';
comment on column account_merges.customer_id is 'Whom the shops knew by the one that was put in; nobody where none did';
comment on column account_merges.undo is 'What moved: addresses, identities, family, profiles; missing before and once it is undone';
grant select, insert, update, delete on account_merges to convo_platform;
grant update (account_id) on account_addresses, account_identities to convo_platform;

alter table profile_merges add column account_merge_id uuid;
comment on column profile_merges.account_merge_id is 'By which act its person has put the two together herself; a shop does not take that apart';
create index profile_merges_account on profile_merges (shop_id, account_merge_id) where account_merge_id is not null;

-- Whom the shops knew by an account that was put into another one is that other one's, until the account is taken out again.
create or replace function merge_person(person uuid, into_person uuid) returns void
language sql
set search_path = pg_catalog, public, core, pg_temp
as $$
  update core.customers
  set merged_into_id = into_person
  where id = person
  and email is null
  and not exists (select from accounts where accounts.customer_id = person)
  and not exists (select from core.customer_legacy_ids legacy where legacy.customer_id = person)
  and not exists (
    select from account_merges
    where account_merges.customer_id = person
    and account_merges.at is not null
    and account_merges.undone_at is null)
$$;

create or replace function forget_merged_person(person uuid, moment timestamptz) returns void
language sql
set search_path = pg_catalog, public, core, pg_temp
as $$
  update core.customers
  set first_name = '', last_name = '', phone = null, preferred_contact_method = null, dietary_restrictions = null,
    marketing_consent = false, customer_metadata = '{}', merged_into_id = null, erased_at = moment, updated_at = moment
  where id = person
  and email is null
  and not exists (select from accounts where accounts.customer_id = person)
  and not exists (select from core.customer_legacy_ids legacy where legacy.customer_id = person)
  and not exists (
    select from account_merges
    where account_merges.customer_id = person
    and account_merges.at is not null
    and account_merges.undone_at is null)
$$;
