-- Who else works there, and Dan, whom Rita alone knows.
insert into memberships (shop_id, account_id, role, stylist_id)
values
  (1, 'a0000000-0000-0000-0000-00000000acc2', 'manager', null),
  (1, 'a0000000-0000-0000-0000-00000000acc3', 'stylist', 'a0000000-0000-0000-0000-000000005001'),
  (2, 'b0000000-0000-0000-0000-00000000acc2', 'manager', null);

insert into customer_shop_profiles (shop_id, id, customer_id, first_name, last_name, sort_name, email, phone)
values (2, 'b0000000-0000-0000-0000-00000000b003', 'd0000000-0000-0000-0000-00000000c001',
  'Dan', 'Reed', 'reed dan', 'dan@example.com', '+442079460018');

insert into profile_search_tokens (shop_id, token, profile_id, contact)
values
  (2, 'dan', 'b0000000-0000-0000-0000-00000000b003', false),
  (2, 'reed', 'b0000000-0000-0000-0000-00000000b003', false);
