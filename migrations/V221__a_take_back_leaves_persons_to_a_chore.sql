-- Whom a take-back leaves is forgotten by a chore, out of the owner's sight, and a refusal goes with whoever is erased.
alter table customer_imports add column left_persons uuid[] not null default '{}';
comment on column customer_imports.left_persons is 'Persons behind those who were taken back, until a chore has forgotten those whom nobody knows else; no shop reads it';
revoke select on customer_imports from convo_shop;
grant select (shop_id, id, state, content, columns, actor_name, created_at, begun_at, ended_at, added, known, wrong, left_out, removed)
  on customer_imports to convo_shop;
create policy names_no_persons on customer_imports as restrictive for insert to convo_shop with check (left_persons = '{}');

create policy erased_in_shop on duplicate_refusals to convo_platform
  using (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint)
  with check (shop_id = nullif(current_setting('app.shop_id', true), '')::bigint);
grant select (shop_id, profile_id, other_profile_id), delete on duplicate_refusals to convo_platform;
