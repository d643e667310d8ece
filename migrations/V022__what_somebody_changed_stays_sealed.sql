-- Erasing a person takes nothing from the trace of who changed an address: it stays sealed for the owners' log, and for no longer than they need.
alter table audit_entries add column sealed_until timestamptz;
create index audit_entries_sealed on audit_entries (shop_id, sealed_until) where sealed_until is not null;
comment on column audit_entries.sealed_until is
  'Until when the addresses of somebody who is erased stay, where anybody but an owner had changed them';
