package convo.shopfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Gives every customer of a file her profile at the shop, linked to the person of her address. */
final class CustomerLinks {
  /** Linked by one statement, whose time is limited. */
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final KnownProfiles known;
  private final Problems problems;
  private final Map<String, UUID> profiles = new HashMap<>();

  /** A customer whose address is to be linked, with the profile that she has or shall have. */
  private record Wish(Placed<ShopFile.Customer> customer, UUID profile) {
    String text(Function<ShopFile.Customer, String> field) {
      return field.apply(customer.value());
    }
  }

  private CustomerLinks(Handle handle, KnownProfiles known, Problems problems) {
    this.handle = handle;
    this.known = known;
    this.problems = problems;
  }

  /** The profiles of the customers by their identities. */
  static Map<String, UUID> link(
      Handle handle,
      KnownProfiles known,
      List<Placed<ShopFile.Customer>> customers,
      Problems problems) {
    var links = new CustomerLinks(handle, known, problems);
    var wishes = links.wishes(customers);
    for (var from = 0; from < wishes.size(); from += AT_ONCE) {
      links.link(wishes.subList(from, Math.min(from + AT_ONCE, wishes.size())));
    }
    links.refuseShared(customers);
    return links.profiles;
  }

  /**
   * Notes the profiles that are there; those of new customers and of new addresses remain to be
   * linked.
   */
  private List<Wish> wishes(List<Placed<ShopFile.Customer>> customers) {
    var wishes = new ArrayList<Wish>();
    for (var customer : customers) {
      var profile = known.find(identity(customer));
      profile.ifPresent(found -> profiles.put(identity(customer), found.id()));
      if (profile.filter(found -> found.email().equals(customer.value().email())).isEmpty()) {
        var id = profile.map(KnownProfiles.Known::id).orElseGet(UUID::randomUUID);
        wishes.add(new Wish(customer, id));
      }
    }
    return wishes;
  }

  private void link(List<Wish> wishes) {
    var linked = linked(wishes);
    for (var i = 0; i < wishes.size(); i++) {
      profiles.put(identity(wishes.get(i).customer()), linked.get(i));
    }
  }

  private List<UUID> linked(List<Wish> wishes) {
    return handle
        .createQuery(
            """
            select link_profile(profile, first_name, last_name, nullif(email, ''), nullif(phone, ''), family)
            from unnest(:profiles, :firstNames, :lastNames, :emails, :phones, :families)
              given (profile, first_name, last_name, email, phone, family)
            """)
        .bind("profiles", wishes.stream().map(Wish::profile).toArray(UUID[]::new))
        .bind("firstNames", texts(wishes, ShopFile.Customer::firstName))
        .bind("lastNames", texts(wishes, ShopFile.Customer::lastName))
        .bind("emails", texts(wishes, customer -> customer.email().orElse("")))
        .bind("phones", texts(wishes, customer -> customer.phone().orElse("")))
        .bind(
            "families",
            wishes.stream().map(wish -> wish.customer().value().family()).toArray(Boolean[]::new))
        .mapTo(UUID.class)
        .list();
  }

  /** An address may belong to somebody whom the shop has under another key. */
  private void refuseShared(List<Placed<ShopFile.Customer>> customers) {
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

  private static String identity(Placed<ShopFile.Customer> customer) {
    return customer.value().identity().orElseThrow();
  }

  private static String[] texts(List<Wish> wishes, Function<ShopFile.Customer, String> field) {
    return wishes.stream().map(wish -> wish.text(field)).toArray(String[]::new);
  }
}
