-- A shop names the sites on which its page for customers may stand in a frame.
alter table shops
  add column frame_sites text[] not null default '{}' check (cardinality(frame_sites) <= 10);
comment on column shops.frame_sites is 'The sites on which the page of the shop may stand in a frame, each as its origin: https://www.example.com.';

grant update (frame_sites) on shops to convo_shop;
grant select (frame_sites) on shops to convo_front;
