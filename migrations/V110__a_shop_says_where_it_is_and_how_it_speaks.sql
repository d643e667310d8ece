-- A shop says where it is, how to reach it, a few words about itself, and in which language it speaks to its customers.
alter table shops
  add column street text not null default '' check (length(street) <= 200),
  add column postcode text not null default '' check (length(postcode) <= 20),
  add column town text not null default '' check (length(town) <= 80),
  add column phone text not null default '' check (phone ~ '^(\+[0-9]{4,16})?$'),
  add column website text not null default '' check (length(website) <= 200 and website ~ '^(https?://.+)?$'),
  add column about text not null default '' check (length(about) <= 1000),
  add column language text not null default 'en-GB' check (language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  add column familiar boolean not null default false;
comment on column shops.street is 'The lines of the address above the town, where customers find the shop; its country is the shop''s.';
comment on column shops.phone is 'Where customers call, in E.164, or nothing.';
comment on column shops.website is 'A web page of the shop, with http or https, or nothing.';
comment on column shops.about is 'A few words for customers.';
comment on column shops.language is 'What the shop speaks to customers who have not chosen a language themselves.';
comment on column shops.familiar is 'Whether it says du to customers where a language has du and Sie.';

update shops set language = case when locale like 'de%' then 'de' else 'en-US' end
where locale like 'de%' or locale = 'en-US';

grant update (street, postcode, town, phone, website, about, language, familiar) on shops to convo_shop;
