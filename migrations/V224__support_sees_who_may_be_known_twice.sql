-- Persons who may be one, over all shops, as a chore has found them: for support, which sees them masked.
create table person_duplicates (
  customer_id uuid not null references core.customers (id) on delete cascade,
  other_customer_id uuid not null references core.customers (id) on delete cascade,
  place integer not null check (place > 0),
  levels jsonb not null,
  found_at timestamptz not null,
  primary key (customer_id, other_customer_id),
  check (customer_id <> other_customer_id)
);
create index person_duplicates_other on person_duplicates (other_customer_id);
comment on table person_duplicates is 'Persons of whom two may be one, the likeliest first, as they were last compared. No shop reads it.';
comment on column person_duplicates.place is 'The likeliest pair is the first';
comment on column person_duplicates.levels is 'How well each trait agrees, without what stands in it';
grant select, insert, delete on person_duplicates to convo_platform;
