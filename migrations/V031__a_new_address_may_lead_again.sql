-- What was said of an address is said of that address: a shop that types another one may be right.
grant update (detached_at) on customer_shop_profiles to convo_shop;
