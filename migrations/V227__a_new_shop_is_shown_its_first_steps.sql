-- Whoever opens a shop is shown what to do first, until it is done or she puts it away.
alter table shops
  add column first_steps text[] not null default '{}',
  add column steps_put_away text[] not null default '{}';
comment on column shops.first_steps is 'What its owner is shown to do first, in this order; of a shop that nobody opened, nothing.';
comment on column shops.steps_put_away is 'Those of them that an owner does not want to see.';
grant update (steps_put_away) on shops to convo_shop;
