package convo.shopfile;

import convo.database.ShopId;
import convo.profiles.AddressChangeRows;
import convo.profiles.ImportedProfileRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Gives every customer of a file her profile at the shop, linked to the person of her address by
 * the rules of {@code link_profile}, for all of them at once.
 */
final class CustomerLinks {
  /** Written by one statement, whose time is limited. */
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final ShopId shop;
  private final KnownProfiles known;
  private final ImportedPersons persons;
  private final Instant now;
  private final Map<String, UUID> profiles = new HashMap<>();
  private final List<Typed> typed = new ArrayList<>();

  /** A customer who is to be linked to a person by a profile that she has or shall have. */
  private record Wish(FiledCustomer customer, UUID profile, UUID person) {}

  /** A customer to whom the file gives another address. */
  private record Typed(KnownProfiles.Known profile, FiledCustomer customer) {}

  CustomerLinks(
      Handle handle, ShopId shop, KnownProfiles known, ImportedPersons persons, Instant now) {
    this.handle = handle;
    this.shop = shop;
    this.known = known;
    this.persons = persons;
    this.now = now;
  }

  /** The profiles of the customers by their identities. */
  Map<String, UUID> link(List<Located<FiledCustomer>> customers, Problems problems) {
    customers.stream()
        .flatMap(customer -> wish(customer.value(), identity(customer)).stream())
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(this::link);
    refuseShared(customers, problems);
    typed.forEach(this::note);
    return profiles;
  }

  /**
   * Notes the profile of a customer. Whoever is at the shop already keeps the one that she has;
   * that of a new customer or a new address remains to be linked.
   */
  private Optional<Wish> wish(FiledCustomer customer, String identity) {
    var own = known.find(identity);
    own.filter(profile -> !profile.email().equals(customer.email()))
        .filter(profile -> customer.erasedAt().isEmpty())
        .ifPresent(profile -> typed.add(new Typed(profile, customer)));
    if (own.filter(profile -> profile.isLinked(customer)).isPresent()) {
      profiles.put(identity, own.orElseThrow().id());
      return Optional.empty();
    }
    if (own.filter(profile -> asksFirst(profile, customer)).isPresent()) {
      profiles.put(identity, own.orElseThrow().id());
      return Optional.empty();
    }
    var person = persons.of(customer);
    var here = known.of(person);
    var profile = here.or(() -> own.map(KnownProfiles.Known::id)).orElseGet(UUID::randomUUID);
    profiles.put(identity, profile);
    return here.isPresent() ? Optional.empty() : Optional.of(new Wish(customer, profile, person));
  }

  /**
   * Whether a file gives somebody who is there another address, which lets nobody in until an owner
   * agrees; unless the shop has its holder already.
   */
  private boolean asksFirst(KnownProfiles.Known profile, FiledCustomer customer) {
    return !profile.isClaimed()
        && customer.erasedAt().isEmpty()
        && customer.detachedAt().isEmpty()
        && customer
            .email()
            .filter(email -> !profile.email().equals(customer.email()))
            .filter(email -> persons.find(email).flatMap(known::of).isEmpty())
            .isPresent();
  }

  /** Notes which addresses are others now, for their holders to be told and asked. */
  private void note(Typed change) {
    var profile = change.profile();
    AddressChangeRows.add(
        handle,
        shop,
        profile.id(),
        profile.email(),
        change.customer().email(),
        ImportHistory.IMPORT.name(),
        !asksFirst(profile, change.customer()),
        now);
  }

  private void link(List<Wish> wishes) {
    try {
      ImportedProfileRows.link(handle, shop, ShopFileJson.write(wishes), now);
    } catch (UnableToExecuteStatementException refused) {
      throw ImportedPersons.SomebodyWasFirst.explains(refused)
          ? new ImportedPersons.SomebodyWasFirst()
          : refused;
    }
  }

  /** An address may belong to somebody whom the shop has under another key. */
  private void refuseShared(List<Located<FiledCustomer>> customers, Problems problems) {
    var first = new HashMap<UUID, String>();
    for (var customer : customers) {
      var profile = Objects.requireNonNull(profiles.get(identity(customer)));
      var same = first.putIfAbsent(profile, customer.path());
      problems.unless(
          same == null,
          customer.path() + ".email",
          "is the address that %s has at the shop".formatted(same));
      var own = known.find(identity(customer)).map(KnownProfiles.Known::id);
      problems.unless(
          own.isEmpty() || own.get().equals(profile),
          customer.path() + ".email",
          "is the address of another customer of the shop");
    }
  }

  private static String identity(Located<FiledCustomer> customer) {
    return customer.value().identity().orElseThrow();
  }
}
