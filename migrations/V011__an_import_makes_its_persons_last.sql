-- An import makes its persons last. Until then nobody waits for it who adds one of the same addresses elsewhere; its
-- profiles already name the persons, and the reference is looked at when the import ends. Everybody else's at once.
alter table customer_shop_profiles
  alter constraint customer_shop_profiles_customer_id_fkey deferrable initially immediate;
