-- A person can leave: mail that names them is not kept.
grant delete on outbox_messages to convo_platform;
