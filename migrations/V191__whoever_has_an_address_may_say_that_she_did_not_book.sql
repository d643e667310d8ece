-- Whoever has the address that a guest gave may say that she did not book: the visit leaves her and stays with the shop.
alter table bookings
  add column denied_at timestamptz,
  add constraint what_is_denied_is_not_proved check (denied_at is null or not is_proved);
comment on column bookings.denied_at is 'When whoever has the address that was given said that they did not book this; from then on it is without that address';
