-- The link of a booking is unique within its shop, as all that is unique in a shop's tables.
alter table bookings
  drop constraint bookings_link_hash_key,
  add constraint bookings_link unique (link_hash, shop_id);
