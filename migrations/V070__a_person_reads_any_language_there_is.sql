-- A language is a catalogue beside the code, so that a further one needs no migration.
alter table accounts
  drop constraint accounts_language_check,
  add constraint accounts_language_check check (language ~ '^[a-z]{2,3}(-[A-Z]{2})?$');
