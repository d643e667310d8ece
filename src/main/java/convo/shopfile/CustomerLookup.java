package convo.shopfile;

import convo.shops.Phone;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the customer that a booking of the file names: by key, by e-mail address or by phone
 * number.
 */
final class CustomerLookup {
  private final Map<String, FiledCustomer> named = new HashMap<>();
  private final Map<String, FiledCustomer> called = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final String country;

  CustomerLookup(List<FiledCustomer> customers, String country) {
    this.country = country;
    customers.forEach(customer -> named.put(customer.identity().orElse(""), customer));
    customers.stream()
        .filter(FiledCustomer::ownsAddress)
        .forEach(
            customer -> customer.email().ifPresent(email -> named.putIfAbsent(email, customer)));
    customers.forEach(customer -> customer.phone().ifPresent(phone -> addPhone(phone, customer)));
  }

  private void addPhone(String phone, FiledCustomer customer) {
    if (called.put(phone, customer) != null) {
      shared.add(phone);
    }
  }

  Optional<FiledCustomer> find(String reference) {
    return Optional.ofNullable(named.get(reference))
        .or(() -> Optional.ofNullable(named.get(reference.toLowerCase(Locale.ROOT))))
        .or(() -> phone(reference).filter(number -> !shared.contains(number)).map(called::get));
  }

  /** Whether the reference is the phone number of several customers. */
  boolean isShared(String reference) {
    return phone(reference).filter(shared::contains).isPresent();
  }

  private Optional<String> phone(String reference) {
    return Phone.read(reference, country) instanceof Phone phone
        ? Optional.of(phone.e164())
        : Optional.empty();
  }
}
