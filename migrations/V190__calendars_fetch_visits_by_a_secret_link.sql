-- Calendars fetch visits by a secret link: all of a person's, or those of a stylist at one shop.
alter table accounts
  add column calendar_key uuid,
  add column calendar_hash bytea unique,
  add constraint a_calendar_link_has_a_key check ((calendar_key is null) = (calendar_hash is null));
comment on column accounts.calendar_key is 'Out of which and the portal''s secret the link is made by which calendars fetch this person''s visits; missing while there is none';
comment on column accounts.calendar_hash is 'SHA-256 of the key in that link';

alter table memberships
  add column calendar_key uuid,
  add column calendar_hash bytea,
  add constraint memberships_calendar unique (calendar_hash, shop_id),
  add constraint a_calendar_link_has_a_key check ((calendar_key is null) = (calendar_hash is null));
comment on column memberships.calendar_key is 'As of an account, for what this member does as a stylist of the shop. It goes with the membership';
comment on column memberships.calendar_hash is 'SHA-256 of the key in that link';

-- What a calendar shows of a visit.
grant select (is_proved, invite_sequence, updated_at) on bookings to convo_customer;
grant select (street, postcode, town) on shops to convo_customer;
