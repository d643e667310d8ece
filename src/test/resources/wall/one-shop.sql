-- A row in every table of a shop, for the shop whose ids start with the letter <x>. Cleo is everybody's customer.
insert into shops (id, slug, name, time_zone, currency, country, locale)
overriding system value
values (<shop>, '<slug>', 'Shop of <owner>', 'Europe/Berlin', 'EUR', 'DE', 'de-DE');

insert into core.customers (id, first_name, email)
values ('<x>0000000-0000-0000-0000-00000000c001', 'Ana', 'ana@<x>.example');

-- Ivo is reached through Ana, Pia through Cleo.
insert into core.customers (id, first_name, contact_customer_id)
values
  ('<x>0000000-0000-0000-0000-00000000c002', 'Ivo', '<x>0000000-0000-0000-0000-00000000c001'),
  ('<x>0000000-0000-0000-0000-00000000c003', 'Pia', 'c0000000-0000-0000-0000-00000000c001');

insert into stylists (shop_id, id, key, name)
values (<shop>, '<x>0000000-0000-0000-0000-000000005001', 'sam', 'Sam <x>');

insert into services (shop_id, id, key, name, price_cents, duration_minutes, position)
values
  (<shop>, '<x>0000000-0000-0000-0000-000000006001', 'cut', 'Cut <x>', 4000, 30, 0),
  (<shop>, '<x>0000000-0000-0000-0000-000000006002', 'colour', 'Colour <x>', 9000, 120, 1);

insert into resources (shop_id, id, key, kind, name)
values (<shop>, '<x>0000000-0000-0000-0000-000000007201', 'room-1', 'room', 'Room 1 of <x>');

insert into stylist_services (shop_id, stylist_id, service_id)
values (<shop>, '<x>0000000-0000-0000-0000-000000005001', '<x>0000000-0000-0000-0000-000000006001');

insert into pictures (shop_id, id, stylist_id, media_type, width, height, content, description, created_at)
values
  (<shop>, '<x>0000000-0000-0000-0000-00000000a001', '<x>0000000-0000-0000-0000-000000005001', 'image/png', 1, 1, '\x89', 'Sam <x> smiles', '2026-03-02 09:00Z'),
  (<shop>, '<x>0000000-0000-0000-0000-00000000a002', null, 'image/png', 1, 1, '\x89', 'Sign <x> shines', '2026-03-02 09:00Z');

insert into working_hours (shop_id, stylist_id, weekday, start_minute, end_minute)
values (<shop>, '<x>0000000-0000-0000-0000-000000005001', 1, 540, 1080);

insert into hours_exceptions (shop_id, id, stylist_id, day)
values (<shop>, '<x>0000000-0000-0000-0000-000000007001', '<x>0000000-0000-0000-0000-000000005001', '2026-12-24');

insert into exception_hours (shop_id, exception_id, start_minute, end_minute)
values (<shop>, '<x>0000000-0000-0000-0000-000000007001', 540, 720);

insert into time_off (shop_id, id, stylist_id, starts_at, ends_at)
values (<shop>, '<x>0000000-0000-0000-0000-000000007101', '<x>0000000-0000-0000-0000-000000005001', '2026-12-28', '2027-01-02');

insert into memberships (shop_id, account_id, role)
values (<shop>, '<x>0000000-0000-0000-0000-00000000acc1', 'owner');

insert into invitations (shop_id, id, email, role, token_hash, invited_by, created_at, expires_at)
values (<shop>, '<x>0000000-0000-0000-0000-00000000d001', 'new@<x>.example', 'stylist', sha256(rpad('invitation-<x>', 43, '-')::bytea), '<x>0000000-0000-0000-0000-00000000acc1', '2026-03-02 09:00Z', '2026-03-09 09:00Z');

insert into customer_shop_profiles (shop_id, id, customer_id, first_name, last_name, sort_name, email, phone, notes)
values
  (<shop>, '<x>0000000-0000-0000-0000-00000000b001', '<x>0000000-0000-0000-0000-00000000c001',
    'Ana', 'Lee', 'lee ana', 'ana@<x>.example', '+4930901821', 'Only <owner> knows'),
  (<shop>, '<x>0000000-0000-0000-0000-00000000b002', 'c0000000-0000-0000-0000-00000000c001',
    'Cleo', 'Marsh', 'marsh cleo', 'cleo@example.com', '+4930901820', 'What <owner> knows of Cleo');

insert into customer_shop_profiles (shop_id, id, customer_id, first_name, last_name, sort_name)
values (<shop>, '<x>0000000-0000-0000-0000-00000000b004', '<x>0000000-0000-0000-0000-00000000c002', 'Ivo', 'Lee', 'lee ivo');

insert into customer_imports (shop_id, id, state, content, columns, actor_name, created_at)
values (<shop>, '<x>0000000-0000-0000-0000-00000000e201', 'draft', convert_to('Vorname;Telefon' || chr(10) || 'Ana;030 1', 'UTF8'), '{firstName,phone}', '<owner>', '2026-03-02 10:00Z');

insert into customer_import_profiles (shop_id, import_id, profile_id)
values (<shop>, '<x>0000000-0000-0000-0000-00000000e201', '<x>0000000-0000-0000-0000-00000000b001');

insert into adopted_profiles (shop_id, source, mark, profile_id, is_made, version)
values (<shop>, 'old/public.customers', 'a-mark', '<x>0000000-0000-0000-0000-00000000b001', true, 1);

insert into profile_tags (shop_id, profile_id, tag)
values (<shop>, '<x>0000000-0000-0000-0000-00000000b001', 'regular');

insert into profile_consents (shop_id, profile_id, purpose, granted, changed_at, source)
values (<shop>, '<x>0000000-0000-0000-0000-00000000b001', 'marketing_email', true, '2026-03-02 10:00Z', 'shop');

insert into customer_stylist_preferences (shop_id, profile_id, stylist_id, bookings)
values (<shop>, '<x>0000000-0000-0000-0000-00000000b001', '<x>0000000-0000-0000-0000-000000005001', 1);

insert into customer_service_preferences (shop_id, profile_id, service_id, bookings)
values (<shop>, '<x>0000000-0000-0000-0000-00000000b001', '<x>0000000-0000-0000-0000-000000006001', 1);

insert into profile_search_tokens (shop_id, token, profile_id, contact)
values
  (<shop>, 'ana', '<x>0000000-0000-0000-0000-00000000b001', false),
  (<shop>, 'lee', '<x>0000000-0000-0000-0000-00000000b001', false),
  (<shop>, 'cleo', '<x>0000000-0000-0000-0000-00000000b002', false),
  (<shop>, 'marsh', '<x>0000000-0000-0000-0000-00000000b002', false),
  (<shop>, 'cleo@example.com', '<x>0000000-0000-0000-0000-00000000b002', true);

insert into bookings (shop_id, id, profile_id, customer_id, status, starts_at, ends_at, price_cents,
  cancel_notice_minutes, customer_name, customer_email, customer_phone, customer_note, staff_note)
values
  (<shop>, '<x>0000000-0000-0000-0000-000000008001', '<x>0000000-0000-0000-0000-00000000b001',
    '<x>0000000-0000-0000-0000-00000000c001', 'confirmed', '2026-03-03 10:00Z', '2026-03-03 10:30Z', 4000, 0,
    'Ana Lee', 'ana@<x>.example', '+4930901821', 'Window seat', 'Talks'),
  (<shop>, '<x>0000000-0000-0000-0000-000000008002', '<x>0000000-0000-0000-0000-00000000b002',
    'c0000000-0000-0000-0000-00000000c001', 'confirmed', '2026-03-03 11:00Z', '2026-03-03 11:30Z', 4000, 0,
    'Cleo Marsh', 'cleo@example.com', '+4930901820', 'With dog', 'Late');

insert into booking_items (shop_id, id, booking_id, customer_id, position, service_id, stylist_id,
  starts_at, ends_at, price_cents)
values
  (<shop>, '<x>0000000-0000-0000-0000-000000008101', '<x>0000000-0000-0000-0000-000000008001',
    '<x>0000000-0000-0000-0000-00000000c001', 0, '<x>0000000-0000-0000-0000-000000006001',
    '<x>0000000-0000-0000-0000-000000005001', '2026-03-03 10:00Z', '2026-03-03 10:30Z', 4000),
  (<shop>, '<x>0000000-0000-0000-0000-000000008102', '<x>0000000-0000-0000-0000-000000008002',
    'c0000000-0000-0000-0000-00000000c001', 0, '<x>0000000-0000-0000-0000-000000006001',
    '<x>0000000-0000-0000-0000-000000005001', '2026-03-03 11:00Z', '2026-03-03 11:30Z', 4000);

insert into booking_segments (shop_id, id, booking_id, item_id, stylist_id, during)
values (<shop>, '<x>0000000-0000-0000-0000-000000008201', '<x>0000000-0000-0000-0000-000000008001',
  '<x>0000000-0000-0000-0000-000000008101', '<x>0000000-0000-0000-0000-000000005001',
  '[2026-03-03 10:00Z, 2026-03-03 10:30Z)');

insert into support_sessions (shop_id, id, account_id, access, reason, ticket, mode, requested_at, started_at,
  ends_at, ended_at, end_cause, told_end_at, decision, decided_at, decided_by_account_id)
values (<shop>, '<x>0000000-0000-0000-0000-000000009001', '<x>0000000-0000-0000-0000-00000000acc1', 'approval',
  'A reason that is long enough', 'T-1', 'read', '2026-03-02 10:00Z', '2026-03-02 10:00Z', '2026-03-02 10:30Z',
  '2026-03-02 10:20Z', 'stopped', '2026-03-02 10:20Z', 'approved', '2026-03-02 10:00Z',
  '<x>0000000-0000-0000-0000-00000000acc1');

insert into support_approvals (shop_id, support_session_id, account_id, token_hash)
values (<shop>, '<x>0000000-0000-0000-0000-000000009001', '<x>0000000-0000-0000-0000-00000000acc1',
  sha256(rpad('approval-<x>', 43, '-')::bytea));

insert into support_page_views (shop_id, support_session_id, at, method, path)
values (<shop>, '<x>0000000-0000-0000-0000-000000009001', '2026-03-02 10:01Z', 'GET', '/shops/<slug>/customers');

insert into support_reveals (shop_id, support_session_id, profile_id, field, justification, at)
values (<shop>, '<x>0000000-0000-0000-0000-000000009001', '<x>0000000-0000-0000-0000-00000000b001', 'email',
  'Mail does not arrive', '2026-03-02 10:02Z');

insert into audit_entries (shop_id, at, actor_kind, actor_name, action, subject, subject_id, changes)
values (<shop>, '2026-03-02 10:00Z', 'staff', '<owner>', 'edited', 'profile', '<x>0000000-0000-0000-0000-00000000b001',
  '{"lastName": {"before": "Ley", "after": "Lee"}, "notes": {"before": "", "after": "Only <owner> knows"}}');

insert into outbox_messages (shop_id, id, actor_kind, actor_name, kind, recipient, subject, body, created_at, tries, failed_at, failure)
values (<shop>, '<x>0000000-0000-0000-0000-00000000f001', 'staff', '<owner>', 'invitation', 'new@<x>.example', 'Join us', '<owner> asks you to join', '2026-03-02 10:00Z', 1, '2026-03-02 10:01Z', 'no_mailbox');

insert into profile_views (shop_id, profile_id, viewer, at)
values
  (<shop>, '<x>0000000-0000-0000-0000-00000000b001', 'staff', '2026-03-03 08:59:30Z'),
  (<shop>, '<x>0000000-0000-0000-0000-00000000b002', 'staff', '2026-03-03 08:59:30Z'),
  (<shop>, '<x>0000000-0000-0000-0000-00000000b004', 'staff', '2026-03-03 08:59:30Z');
insert into duplicate_refusals (shop_id, profile_id, other_profile_id, at)
values (<shop>, '<x>0000000-0000-0000-0000-00000000b001', '<x>0000000-0000-0000-0000-00000000b002', '2026-03-02 10:00Z');
insert into profile_merges (shop_id, id, kept_id, gone_id, at, actor_name, undo)
values (<shop>, '<x>0000000-0000-0000-0000-00000000e301', '<x>0000000-0000-0000-0000-00000000b00e', '<x>0000000-0000-0000-0000-00000000b00f', '2026-03-02 10:00Z', '<owner>', '{"gone": {"first_name": "Anna", "last_name": "Lee"}}');
insert into corrections (shop_id, id, profile_id, customer_id, wish, asked_at, outcome, answer, answered_at)
values
  (<shop>, '<x>0000000-0000-0000-0000-00000000e001', '<x>0000000-0000-0000-0000-00000000b001',
    '<x>0000000-0000-0000-0000-00000000c001', 'My name has two letters n', '2026-03-02 10:00Z', null, null, null),
  (<shop>, '<x>0000000-0000-0000-0000-00000000e002', '<x>0000000-0000-0000-0000-00000000b001',
    '<x>0000000-0000-0000-0000-00000000c001', 'I have moved', '2026-03-01 10:00Z', 'declined', 'We keep no address',
    '2026-03-01 11:00Z');

-- Ana waits to be let in under a new address; Dan is asked whether Ivo's is his.
insert into address_changes (shop_id, id, profile_id, before, after, linked, typed_at, typed_by, answer, answered_at)
values
  (<shop>, '<x>0000000-0000-0000-0000-00000000e101', '<x>0000000-0000-0000-0000-00000000b001', 'ana@<x>.example',
    'ana-new@<x>.example', 'ana@<x>.example', '2026-03-02 10:00Z', '<owner>', 'me', '2026-03-02 11:00Z'),
  (<shop>, '<x>0000000-0000-0000-0000-00000000e102', '<x>0000000-0000-0000-0000-00000000b004', null,
    'dan@example.com', null, '2026-03-02 10:00Z', '<owner>', null, null);

insert into adopted_bookings (shop_id, source, mark, booking_id, version)
values (<shop>, 'old/public.bookings', 'a-mark', '<x>0000000-0000-0000-0000-000000008001', 1);
