-- A row in every table of a shop, for the shop whose ids start with the letter <x>.
insert into shops (slug, name, time_zone, currency, country, locale)
values ('shop-<x>', 'Shop <x>', 'Europe/Berlin', 'EUR', 'DE', 'de-DE');

insert into core.customers (id, first_name, email)
values ('<x>0000000-0000-0000-0000-00000000c001', 'Ana', 'ana@<x>.example');

insert into accounts (id, email, name)
values ('<x>0000000-0000-0000-0000-00000000acc1', 'owner@<x>.example', 'Owner <x>');

insert into stylists (shop_id, id, key, name)
values (<shop>, '<x>0000000-0000-0000-0000-000000005001', 'sam', 'Sam <x>');

insert into services (shop_id, id, key, name, price_cents, duration_minutes)
values (<shop>, '<x>0000000-0000-0000-0000-000000006001', 'cut', 'Cut <x>', 4000, 30);

insert into stylist_services (shop_id, stylist_id, service_id)
values (<shop>, '<x>0000000-0000-0000-0000-000000005001', '<x>0000000-0000-0000-0000-000000006001');

insert into working_hours (shop_id, stylist_id, weekday, start_minute, end_minute)
values (<shop>, '<x>0000000-0000-0000-0000-000000005001', 1, 540, 1080);

insert into hours_exceptions (shop_id, id, stylist_id, day)
values (<shop>, '<x>0000000-0000-0000-0000-000000007001', '<x>0000000-0000-0000-0000-000000005001', '2026-12-24');

insert into exception_hours (shop_id, exception_id, start_minute, end_minute)
values (<shop>, '<x>0000000-0000-0000-0000-000000007001', 540, 720);

insert into time_off (shop_id, stylist_id, starts_at, ends_at)
values (<shop>, '<x>0000000-0000-0000-0000-000000005001', '2026-12-28', '2027-01-02');

insert into memberships (shop_id, account_id, role)
values (<shop>, '<x>0000000-0000-0000-0000-00000000acc1', 'owner');

insert into invitations (shop_id, email, role, token_hash, invited_by, created_at, expires_at)
values (<shop>, 'new@<x>.example', 'stylist', '\x00', '<x>0000000-0000-0000-0000-00000000acc1', now(), now());

insert into customer_shop_profiles (shop_id, id, customer_id, first_name, email, notes)
values (<shop>, '<x>0000000-0000-0000-0000-00000000b001', '<x>0000000-0000-0000-0000-00000000c001',
  'Ana', 'ana@<x>.example', 'only shop <x> knows');

insert into profile_tags (shop_id, profile_id, tag)
values (<shop>, '<x>0000000-0000-0000-0000-00000000b001', 'regular');

insert into profile_consents (shop_id, profile_id, purpose, granted, changed_at, source)
values (<shop>, '<x>0000000-0000-0000-0000-00000000b001', 'marketing_email', true, now(), 'shop');

insert into customer_stylist_preferences (shop_id, profile_id, stylist_id, bookings)
values (<shop>, '<x>0000000-0000-0000-0000-00000000b001', '<x>0000000-0000-0000-0000-000000005001', 1);

insert into customer_service_preferences (shop_id, profile_id, service_id, bookings)
values (<shop>, '<x>0000000-0000-0000-0000-00000000b001', '<x>0000000-0000-0000-0000-000000006001', 1);

insert into profile_search_tokens (shop_id, token, profile_id, contact)
values (<shop>, 'ana', '<x>0000000-0000-0000-0000-00000000b001', false);

insert into bookings (shop_id, id, profile_id, customer_id, status, starts_at, ends_at, price_cents,
  cancel_notice_minutes)
values (<shop>, '<x>0000000-0000-0000-0000-000000008001', '<x>0000000-0000-0000-0000-00000000b001',
  '<x>0000000-0000-0000-0000-00000000c001', 'confirmed', '2026-03-03 10:00Z', '2026-03-03 10:30Z', 4000, 0);

insert into booking_items (shop_id, id, booking_id, customer_id, position, service_id, stylist_id,
  starts_at, ends_at, price_cents)
values (<shop>, '<x>0000000-0000-0000-0000-000000008101', '<x>0000000-0000-0000-0000-000000008001',
  '<x>0000000-0000-0000-0000-00000000c001', 0, '<x>0000000-0000-0000-0000-000000006001',
  '<x>0000000-0000-0000-0000-000000005001', '2026-03-03 10:00Z', '2026-03-03 10:30Z', 4000);

insert into booking_segments (shop_id, id, booking_id, item_id, stylist_id, during)
values (<shop>, '<x>0000000-0000-0000-0000-000000008201', '<x>0000000-0000-0000-0000-000000008001',
  '<x>0000000-0000-0000-0000-000000008101', '<x>0000000-0000-0000-0000-000000005001',
  '[2026-03-03 10:00Z, 2026-03-03 10:30Z)');

insert into support_sessions (shop_id, id, account_id, reason, ticket, mode, started_at, ends_at)
values (<shop>, '<x>0000000-0000-0000-0000-000000009001', '<x>0000000-0000-0000-0000-00000000acc1',
  'A reason that is long enough', 'T-1', 'read', now(), now() + interval '5 minutes');

insert into audit_entries (shop_id, at, actor_kind, actor_name, action, subject, subject_id)
values (<shop>, now(), 'staff', 'Owner <x>', 'added', 'profile', '<x>0000000-0000-0000-0000-00000000b001');

insert into outbox_messages (shop_id, actor_kind, actor_name, kind, recipient, subject, body, created_at)
values (<shop>, 'staff', 'Owner <x>', 'invitation', 'new@<x>.example', 'Join us', 'Body of <x>', now());
