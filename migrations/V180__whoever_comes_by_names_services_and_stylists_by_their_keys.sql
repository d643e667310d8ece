-- Whoever comes by names services and stylists by the keys that the shop's file gives them.
grant select (key) on stylists, services to convo_front;
