-- A shop corrects its country too, as long as nothing is booked.
grant update (country) on shops to convo_shop;
