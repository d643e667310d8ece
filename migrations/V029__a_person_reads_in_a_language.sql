-- A person chooses how pages write dates, times and amounts for them.
alter table accounts add column language text not null default 'en-GB' check (language in ('en-GB', 'en-US'));
comment on column accounts.language is 'In which language pages speak to this person';
