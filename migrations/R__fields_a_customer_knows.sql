-- The fields of a profile whose change its customer may know. History keeps what this said when an entry was written.
create or replace function fields_a_customer_knows(changes jsonb) returns text[]
language sql
immutable
parallel safe
as $$
  select coalesce(array_agg(field order by field), '{}')
  from jsonb_object_keys(changes) field
  where field in ('firstName', 'lastName', 'email', 'phone', 'preferredContact', 'birthDate', 'anniversaryDate',
    'allergyNote', 'dietaryNote', 'preferredStylist', 'loyaltyPoints',
    'pronouns')
$$;
