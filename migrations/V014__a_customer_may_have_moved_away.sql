-- A customer may have moved away.
alter table customer_shop_profiles drop constraint customer_shop_profiles_status_check;
alter table customer_shop_profiles add check (status in ('active', 'inactive', 'suspended', 'vip', 'moved'));
