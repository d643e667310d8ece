-- A customer reads whether a visit is proved to be hers, for only such a one tells her that she is elsewhere.
grant select (is_proved) on bookings to convo_customer;
