-- Names are folded by rules; when the rules change, what is stored is folded anew, once.
create table search_foldings (
  version integer primary key check (version > 0),
  done_at timestamptz not null
);
comment on table search_foldings is 'By which versions of the rules all names were folded.';
grant select, insert on search_foldings to convo_platform;
