-- An invitation asks a person, whom the team calls by a name before she has an account.
alter table invitations add column name text not null default '';
comment on column invitations.name is 'Whom the shop means; empty where it left that to her';
