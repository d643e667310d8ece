-- Who is signed in. A session's key is the name, filled up with dashes to the length of a key.
insert into core.customers (id, first_name, last_name, email)
values
  ('c0000000-0000-0000-0000-00000000c001', 'Cleo', 'Marsh', 'cleo@example.com'),
  ('d0000000-0000-0000-0000-00000000c001', 'Dan', 'Reed', 'dan@example.com');

insert into accounts (id, email, name, email_verified_at, support, customer_id)
select id::uuid, lower(name) || '@example.com', name, '2026-03-01 09:00Z', name like 'Ada%', customer::uuid
from (
  values
    ('a0000000-0000-0000-0000-00000000acc1', 'Bella', null),
    ('a0000000-0000-0000-0000-00000000acc2', 'Max', null),
    ('a0000000-0000-0000-0000-00000000acc3', 'Sam', null),
    ('b0000000-0000-0000-0000-00000000acc1', 'Rita', null),
    ('b0000000-0000-0000-0000-00000000acc2', 'Ray', null),
    ('c0000000-0000-0000-0000-00000000acc1', 'Cleo', 'c0000000-0000-0000-0000-00000000c001'),
    ('d0000000-0000-0000-0000-00000000acc1', 'Dan', 'd0000000-0000-0000-0000-00000000c001'),
    ('e0000000-0000-0000-0000-00000000acc1', 'Ada', null),
    ('e0000000-0000-0000-0000-00000000acc2', 'Ada-look', null),
    ('e0000000-0000-0000-0000-00000000acc3', 'Ada-edit', null),
    ('e0000000-0000-0000-0000-00000000acc4', 'Ada-late', null)
) as person (id, name, customer);

-- Support must have a second factor; an owner may. What is locked away here, nobody has the key of.
insert into account_addresses (email, account_id, verified_at)
values ('cleo@further.example', 'c0000000-0000-0000-0000-00000000acc1', '2026-03-01 09:00Z');

insert into account_second_factors (account_id, secret, created_at, confirmed_at)
select id, sha256('nobody knows'), '2026-03-01 09:00Z', '2026-03-01 09:00Z'
from accounts
where name in ('Bella', 'Ada');

insert into recovery_codes (account_id, code_hash)
select account_id, 'nobody knows'
from account_second_factors;

-- Bella and Rita have connected what opens their accounts, too.
insert into account_identities (issuer, subject, id, account_id, email, created_at)
select 'http://localhost:1/away', name, overlay(id::text placing '00000000e001' from 25)::uuid, id, email,
  '2026-03-01 09:00Z'
from accounts
where name in ('Bella', 'Rita');

insert into sessions (id, id_hash, account_id, created_at, last_seen_at, ends_at, second_factor_at)
select id, sha256(rpad(lower(name), 43, '-')::bytea), id, '2026-03-03 08:59:30Z', '2026-03-03 08:59:30Z',
  '2026-03-10 09:00Z', '2026-03-03 08:59:30Z'
from accounts;

-- Somebody with Bella's password and nothing else.
insert into sessions (id, id_hash, account_id, created_at, last_seen_at, ends_at)
select 'a0000000-0000-0000-0000-00000000acc9', sha256(rpad('halfway', 43, '-')::bytea), id, '2026-03-03 08:59:30Z',
  '2026-03-03 08:59:30Z', '2026-03-10 09:00Z'
from accounts
where name = 'Bella';

insert into growth_warnings (threshold, customers, reached_at)
values (1000, 1000, '2026-03-02 09:00Z');
