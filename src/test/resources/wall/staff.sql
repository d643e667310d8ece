-- Who else works there, and Dan, whom Rita alone knows.
insert into memberships (shop_id, account_id, role, stylist_id)
values
  (1, 'a0000000-0000-0000-0000-00000000acc2', 'manager', null),
  (1, 'a0000000-0000-0000-0000-00000000acc3', 'stylist', 'a0000000-0000-0000-0000-000000005001'),
  (2, 'b0000000-0000-0000-0000-00000000acc2', 'manager', null);

insert into customer_shop_profiles (shop_id, id, customer_id, first_name, last_name, sort_name, email, phone)
values (2, 'b0000000-0000-0000-0000-00000000b003', 'd0000000-0000-0000-0000-00000000c001',
  'Dan', 'Reed', 'reed dan', 'dan@example.com', '+442079460018');

insert into profile_search_tokens (shop_id, token, profile_id, contact)
values
  (2, 'dan', 'b0000000-0000-0000-0000-00000000b003', false),
  (2, 'reed', 'b0000000-0000-0000-0000-00000000b003', false);

-- Support inside Bella's shop, in the browsers of three: one looks, one may write, the time of one is up.
insert into support_sessions (shop_id, id, account_id, access, reason, ticket, mode, requested_at, started_at, ends_at,
  write_reason, write_requested_at, write_granted_at)
values
  (1, 'e0000000-0000-0000-0000-000000009002', 'e0000000-0000-0000-0000-00000000acc2', 'notice',
    'A reason that is long enough', 'T-2', 'read', '2026-03-03 08:50Z', '2026-03-03 08:50Z', '2026-03-03 09:20Z',
    null, null, null),
  (1, 'e0000000-0000-0000-0000-000000009003', 'e0000000-0000-0000-0000-00000000acc3', 'notice',
    'A reason that is long enough', 'T-3', 'write', '2026-03-03 08:50Z', '2026-03-03 08:50Z', '2026-03-03 09:20Z',
    'Something must be mended', '2026-03-03 08:51Z', '2026-03-03 08:51Z'),
  (1, 'e0000000-0000-0000-0000-000000009004', 'e0000000-0000-0000-0000-00000000acc4', 'notice',
    'A reason that is long enough', 'T-4', 'read', '2026-03-03 08:25Z', '2026-03-03 08:25Z', '2026-03-03 08:55Z',
    null, null, null);

update sessions
set support_shop_id = support_sessions.shop_id, support_session_id = support_sessions.id
from support_sessions
where support_sessions.account_id = sessions.account_id
and support_sessions.ended_at is null;
