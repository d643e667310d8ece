-- A mail about a visit brings a calendar file, which goes when what opens the visit is blanked.
alter table outbox_messages
  add column calendar text check (calendar <> ''),
  add constraint a_blank_has_no_calendar check (not is_blanked or calendar is null);
comment on column outbox_messages.calendar is 'The iCalendar file (RFC 5545) that the mail brings to its reader''s calendar';
