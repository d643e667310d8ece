-- Bookings are made, moved and undone, and hold rooms, chairs and devices as they hold stylists.
alter table booking_items
  add column resource_id uuid,
  add foreign key (shop_id, resource_id) references resources (shop_id, id);
create index booking_items_resource on booking_items (shop_id, resource_id) where resource_id is not null;
comment on column booking_items.resource_id is 'Where it takes place, if the service needs a room, a chair or a device';

alter table booking_segments
  alter column stylist_id drop not null,
  add column resource_id uuid,
  add column held_id uuid not null generated always as (coalesce(stylist_id, resource_id)) stored,
  add foreign key (shop_id, resource_id) references resources (shop_id, id),
  add constraint a_segment_holds_one_thing check (num_nonnulls(stylist_id, resource_id) = 1),
  drop constraint a_stylist_is_held_once,
  add constraint nothing_is_held_twice exclude using gist (shop_id with =, held_id with =, during with &&);
comment on table booking_segments is
  'Time that a stylist is busy, or a resource in use, widened by the service''s buffers. A cancelled booking has none.';
comment on column booking_segments.held_id is 'The stylist or the resource, which nobody else holds meanwhile';

alter table bookings
  add column paid_cents bigint check (paid_cents >= 0),
  add column previous_status text
    check (previous_status in ('requested', 'confirmed', 'checked_in', 'completed', 'cancelled', 'no_show')),
  add column status_changed_at timestamptz,
  add column is_proved boolean not null default true,
  add column link_hash bytea unique,
  add column invite_sequence integer not null default 0,
  add constraint what_can_be_undone_has_a_time check (previous_status is null or status_changed_at is not null);
comment on column bookings.paid_cents is 'What was paid for a completed visit, where that is not the price';
comment on column bookings.previous_status is 'What the last step came from; a while after it, the step can be undone';
comment on column bookings.is_proved is 'Whether whoever booked is known to hold the address; until then the visit is in no figure';
comment on column bookings.link_hash is 'SHA-256 of the key in the link by which whoever has the mail sees, moves and cancels the visit';
comment on column bookings.invite_sequence is 'Grows with each change that calendars are told of (RFC 5545 SEQUENCE)';
alter table shops
  add column live_bookings_per_person integer not null default 5 check (live_bookings_per_person between 1 and 100);
comment on column shops.live_bookings_per_person is 'Visits that a customer may have ahead of those that she booked herself';
grant update (live_bookings_per_person) on shops to convo_shop;

grant select (paid_cents) on bookings to convo_customer;
