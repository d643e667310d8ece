package convo.shopfile;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sees that every name in a shop file stands for one thing, and that it is in the file. */
final class References {
  private final ShopFile file;
  private final Problems problems;
  private final Set<String> services;
  private final Set<String> stylists;

  private References(ShopFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.services = keys(file.services(), ShopFile.Service::key);
    this.stylists = keys(file.stylists(), FiledStylist::key);
  }

  private static <T> Set<String> keys(List<T> all, Function<T, String> key) {
    return all.stream().map(key).collect(Collectors.toCollection(TreeSet::new));
  }

  static void check(ShopFile file, Problems problems) {
    var references = new References(file, problems);
    references.checkTeam();
    references.checkCustomers();
    references.checkBookings();
  }

  private void checkTeam() {
    unique(
        Located.in("services", file.services()),
        service -> Optional.of(service.key()),
        "has the same key as %s");
    var team = Located.in("stylists", file.stylists());
    unique(team, stylist -> Optional.of(stylist.key()), "has the same key as %s");
    team.forEach(this::checkStylist);
    checkResources();
    var members = Located.in("members", file.members());
    unique(members, member -> Optional.of(member.email()), "has the same e-mail as %s");
    members.forEach(member -> knownStylist(member.path() + ".stylist", member.value().stylist()));
  }

  private void checkResources() {
    unique(
        Located.in("resources", file.resources()),
        resource -> Optional.of(resource.key()),
        "has the same key as %s");
    var kinds = keys(file.resources(), ShopFile.Resource::kind);
    for (var service : Located.in("services", file.services())) {
      service
          .value()
          .needs()
          .ifPresent(kind ->
              problems.unless(
                  kinds.contains(kind),
                  service.path() + ".needs",
                  "no resource is of the kind \"%s\". %s"
                      .formatted(kind, Suggestion.among(kinds, kind))));
    }
  }

  private void checkStylist(Located<FiledStylist> stylist) {
    Located.in(stylist.path() + ".services", stylist.value().services())
        .forEach(service -> knownService(service.path(), service.value()));
    unique(
        Located.in(stylist.path() + ".exceptions", stylist.value().exceptions()),
        exception -> Optional.of(exception.date()),
        "is for the same date as %s");
  }

  private void checkCustomers() {
    var customers = Located.in("customers", file.customers());
    unique(
        customers, FiledCustomer::identity, "is the same customer as %s; give one of them a key");
    unique(
        customers.stream().filter(customer -> customer.value().ownsAddress()).toList(),
        FiledCustomer::email,
        "has the same e-mail as %s; for a family member say \"family\": true");
    customers.forEach(customer ->
        knownStylist(customer.path() + ".preferredStylist", customer.value().preferredStylist()));
  }

  private void checkBookings() {
    var customers = new CustomerLookup(file.customers(), file.country());
    for (var booking : Located.in("bookings", file.bookings())) {
      checkCustomer(booking, customers);
      for (var item : Located.in(booking.path() + ".items", booking.value().items())) {
        knownService(item.path() + ".service", item.value().service());
        knownStylist(item.path() + ".stylist", Optional.of(item.value().stylist()));
      }
    }
  }

  private void checkCustomer(Located<FiledBooking> booking, CustomerLookup customers) {
    var reference = booking.value().customer();
    problems.unless(
        customers.find(reference).isPresent(),
        booking.path() + ".customer",
        customers.isShared(reference)
            ? "is the phone number of several customers; name the e-mail or the key"
            : "\"%s\" is no key, e-mail or phone of a customer in the file".formatted(reference));
  }

  private void known(String kind, Set<String> keys, String path, String key) {
    problems.unless(
        keys.contains(key),
        path,
        "no %s has the key \"%s\". %s".formatted(kind, key, Suggestion.among(keys, key)));
  }

  private void knownService(String path, String key) {
    known("service", services, path, key);
  }

  private void knownStylist(String path, Optional<String> key) {
    key.ifPresent(named -> known("stylist", stylists, path, named));
  }

  private <T> void unique(List<Located<T>> all, Function<T, Optional<?>> name, String sentence) {
    var first = new HashMap<Object, String>();
    for (var one : all) {
      name.apply(one.value())
          .map(taken -> first.putIfAbsent(taken, one.path()))
          .ifPresent(path -> problems.add(one.path(), sentence.formatted(path)));
    }
  }
}
