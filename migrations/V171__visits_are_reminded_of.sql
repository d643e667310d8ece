-- Whoever has booked is reminded some hours before the visit.
alter table shops
  add column first_reminder_hours integer not null default 24 check (first_reminder_hours between 0 and 336),
  add column second_reminder_hours integer not null default 2 check (second_reminder_hours between 0 and 336);
comment on column shops.first_reminder_hours is 'Hours before a visit at which its customer is reminded; 0 for not at all';
comment on column shops.second_reminder_hours is 'The same once more; 0 for not at all';
grant update (first_reminder_hours, second_reminder_hours) on shops to convo_shop;

alter table bookings add column reminded_at timestamptz;
comment on column bookings.reminded_at is 'Reminders that were due until then are seen to; none for a new booking, the time of the change for a moved one';
