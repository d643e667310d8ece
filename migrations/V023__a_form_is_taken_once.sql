-- A form that makes something carries a key, so that the same form, however often it is sent, makes it once.
create table taken_forms (
  account_id uuid not null references accounts (id) on delete cascade,
  key uuid not null,
  taken_at timestamptz not null,
  answer text,
  primary key (account_id, key)
);
create index taken_forms_time on taken_forms (taken_at);
comment on table taken_forms is 'Forms that have made something, for a day.';
comment on column taken_forms.answer is 'Where the first sending was led, and so are the others; empty where a part of a page was its answer';
grant select, insert, update, delete on taken_forms to convo_platform;
