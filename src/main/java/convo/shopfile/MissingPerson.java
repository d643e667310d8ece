package convo.shopfile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who is still to be made under an id that profiles already name. */
record MissingPerson(
    UUID id,
    String firstName,
    String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable UUID contact) {

  /** Of whom nothing but the address is known, as of one who gets the mail of her family. */
  static MissingPerson ofAddress(UUID id, String email) {
    return new MissingPerson(id, "", "", email, null, null);
  }

  static MissingPerson of(
      UUID id, FiledCustomer customer, @Nullable String email, @Nullable UUID contact) {
    return new MissingPerson(
        id,
        customer.firstName(),
        customer.lastName(),
        email,
        customer.phone().orElse(null),
        contact);
  }
}
