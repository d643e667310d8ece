-- A shop corrects its time zone and its currency, as long as nothing is booked.
grant update (time_zone, currency) on shops to convo_shop;
