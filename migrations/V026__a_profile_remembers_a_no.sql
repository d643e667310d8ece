-- A profile remembers that its person is not the one of its address: after a "no", or once somebody of a family stands alone.
alter table customer_shop_profiles add column detached_at timestamptz;
comment on column customer_shop_profiles.detached_at is 'When somebody said that the address of this profile does not lead to its person';
