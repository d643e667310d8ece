-- A session can be named in its owner's list, to be ended there; the name opens nothing.
alter table sessions add column id uuid not null unique default gen_random_uuid();
