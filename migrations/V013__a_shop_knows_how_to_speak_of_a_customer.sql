-- A shop knows how to speak of a customer.
alter table customer_shop_profiles add column pronouns text not null default '';
grant update (pronouns) on customer_shop_profiles to convo_shop;
grant select (pronouns) on customer_shop_profiles to convo_customer;
