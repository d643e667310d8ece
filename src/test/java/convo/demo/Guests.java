package convo.demo;

import convo.profiles.Consent;
import convo.profiles.Status;
import convo.shopfile.FiledCustomer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes up the customers of a shop. */
final class Guests {
  private final Random random;
  private final Town town;
  private final Premises premises;
  private final LocalDate from;
  private final LocalDate asOf;
  private final Set<String> phones = new HashSet<>();
  private final List<Guest> guests = new ArrayList<>();

  Guests(Random random, Town town, Premises premises, LocalDate from) {
    this.random = random;
    this.town = town;
    this.premises = premises;
    this.from = from;
    this.asOf = premises.shop().asOf().orElseThrow();
    premises.shop().customers().forEach(this::addCast);
  }

  /** The cast comes every four weeks. */
  private void addCast(FiledCustomer customer) {
    var stylist = customer.preferredStylist().orElse("priya");
    guests.add(
        new Guest(
            customer, new Habit(28, from.plusDays(9), asOf.plusYears(1), 10 * 60, 2), stylist));
  }

  /** People whom another shop has, too: the same address, not always the same spelling or phone. */
  void addKnown(List<FiledCustomer> elsewhere) {
    for (var other : elsewhere) {
      var first = chance(30) ? respelt(other.firstName()) : other.firstName();
      var last = chance(15) ? respelt(other.lastName()) : other.lastName();
      var phone =
          chance(50) ? other.phone() : chance(50) ? Optional.of(phone()) : Optional.<String>empty();
      add(first, last, other.email(), false, phone);
    }
  }

  /** Strangers, until the shop has as many customers as it shall have. */
  List<Guest> fill() {
    while (guests.size() < premises.customers()) {
      var name = town.name();
      if (chance(8)) {
        add(name.first(), name.last(), Optional.empty(), false, Optional.of(phone()));
      } else if (chance(2)) {
        add(name.first(), "", Optional.empty(), false, Optional.empty());
      } else if (chance(5)) {
        addFamily(name);
      } else {
        var phone = chance(80) ? Optional.of(phone()) : Optional.<String>empty();
        add(name.first(), name.last(), Optional.of(town.address(name)), false, phone);
      }
    }
    return guests;
  }

  /** Somebody's child or parent, reached through the other's address. */
  private void addFamily(Town.Name name) {
    var contact = town.pick(guests).customer();
    if (contact.email().isPresent() && !contact.family()) {
      add(name.first(), contact.lastName(), contact.email(), true, Optional.empty());
    }
  }

  private void add(
      String first, String last, Optional<String> email, boolean family, Optional<String> phone) {
    var habit = Habit.of(random, from, asOf);
    var stylist = town.pick(premises.shop().stylists()).key();
    var key =
        email.isEmpty() && phone.isEmpty()
            ? Optional.of("walk-in-" + (guests.size() + 1))
            : Optional.<String>empty();
    guests.add(
        new Guest(
            customer(key, first, last, email, family, phone, habit, stylist), habit, stylist));
  }

  private FiledCustomer customer(
      Optional<String> key,
      String first,
      String last,
      Optional<String> email,
      boolean family,
      Optional<String> phone,
      Habit habit,
      String stylist) {
    return new FiledCustomer(
        key,
        first,
        last,
        email,
        family,
        phone,
        sometimes(25, phone.isPresent() ? List.of("phone", "sms") : List.of("email"))
            .filter(way -> key.isEmpty()),
        status(habit),
        chance(25) ? List.of(town.pick(premises.tags())) : List.of(),
        sometimes(30, premises.notes()).orElse(""),
        Map.of(
            "allergyNote",
            sometimes(6, premises.allergies()).orElse(""),
            "dietaryNote",
            sometimes(3, List.of("Vegan: no honey.", "Caffeine-free only.", "Gluten.")).orElse("")),
        chance(35) ? Optional.of(birthDate(family)) : Optional.empty(),
        chance(4) ? Optional.of(asOf.minusDays(random.nextInt(9_000))) : Optional.empty(),
        chance(45) ? 10 * random.nextInt(60) : 0,
        chance(45) ? Optional.of(stylist) : Optional.empty(),
        email.isPresent() && !family ? consents() : Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Status status(Habit habit) {
    if (habit.isLost(asOf)) {
      return chance(50) ? Status.INACTIVE : Status.ACTIVE;
    }
    if (habit.noShows() > 10) {
      return chance(30) ? Status.SUSPENDED : Status.ACTIVE;
    }
    return chance(4) ? Status.VIP : Status.ACTIVE;
  }

  private Map<Consent.Purpose, FiledCustomer.Agreement> consents() {
    var consents = new EnumMap<Consent.Purpose, FiledCustomer.Agreement>(Consent.Purpose.class);
    if (chance(60)) {
      consents.put(Consent.Purpose.EMAIL_NOTIFICATIONS, agreement(90));
    }
    if (chance(30)) {
      consents.put(Consent.Purpose.MARKETING_EMAIL, agreement(50));
    }
    return consents;
  }

  private FiledCustomer.Agreement agreement(int percent) {
    return new FiledCustomer.Agreement(chance(percent), Optional.empty(), Consent.Source.IMPORT);
  }

  private LocalDate birthDate(boolean child) {
    return asOf.minusDays(child ? 1_500 + random.nextInt(4_000) : 7_000 + random.nextInt(20_000));
  }

  private String phone() {
    String number;
    do {
      var digits = new StringBuilder();
      town.pick(premises.phones())
          .chars()
          .forEach(letter ->
              digits.append(letter == '#' ? (char) ('0' + random.nextInt(10)) : (char) letter));
      number = digits.toString();
    } while (!phones.add(number));
    return number;
  }

  /** As somebody writes a name down who hears it. */
  private static String respelt(String name) {
    return name.replace("ü", "ue")
        .replace("ö", "oe")
        .replace("ä", "ae")
        .replace("ß", "ss")
        .replace("é", "e")
        .replace("ph", "f")
        .replace("th", "t")
        .replace("-", " ")
        .replaceFirst("(?<=[a-z])ie$", "y");
  }

  private Optional<String> sometimes(int percent, List<String> choices) {
    return chance(percent) ? Optional.of(town.pick(choices)) : Optional.empty();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
