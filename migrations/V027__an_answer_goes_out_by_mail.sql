-- A shop's answer goes out by mail in its own transaction, to an address that the shop's role does not know.
grant update (outcome, answer, answered_at) on corrections to convo_platform;
revoke update (outcome, answer, answered_at) on corrections from convo_shop;
