-- Nobody sees anything by default: the three login roles get each right by name.
-- The roles themselves are made before the migrations run (see docs/tenant-wall.md).
create extension if not exists btree_gist;

revoke all on schema public from public;
grant usage on schema public to convo_shop, convo_customer, convo_platform;

create schema core;
grant usage on schema core to convo_platform, convo_customer;
