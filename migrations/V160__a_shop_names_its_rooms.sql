-- A shop calls its rooms, chairs and devices as it likes, and two who change one at once are told.
alter table resources
  drop constraint resources_kind_check,
  add constraint resources_kind_check check (length(kind) between 1 and 40),
  add column version integer not null default 1;
comment on column resources.kind is 'As the shop calls it; "room", "chair" and "device" are read in every language.';
comment on column resources.version is 'Grows with each edit of the name.';

alter table services
  drop constraint services_needs_kind_check,
  add constraint services_needs_kind_check check (length(needs_kind) between 1 and 40);
