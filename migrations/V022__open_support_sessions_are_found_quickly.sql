-- An owner sees at every page whether support wants in, and afterwards all that a session did.
create index support_sessions_open on support_sessions (shop_id) where ended_at is null;
create index support_sessions_approval on support_sessions (approval_token_hash)
  where approval_token_hash is not null;
create index audit_entries_support on audit_entries (shop_id, support_session_id, at)
  where support_session_id is not null;
