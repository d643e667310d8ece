package convo.adoption;

import convo.bookings.BookingStatus;
import convo.database.PlatformDoor;
import convo.people.AdoptedPersonRows;
import convo.profiles.AdoptedProfileRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Compares the source with Convo, both ways and by shop. Each difference has a cause of {@link
 * Cause}; one that has none is unexplained.
 */
final class Verification {
  private static final int AT_ONCE = 500;

  private final PlatformDoor platform;
  private final SourceDatabase source;
  private final AdoptionMapping mapping;
  private final AdoptedShops shops;
  private final Marks marks;
  private final BatchReader reader;
  private final Findings findings = new Findings();
  private final Set<String> waiting = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Map<UUID, Figures>> expected = new HashMap<>();

  /** What the bookings of a profile come to. */
  private record Figures(long visits, long spendCents, long noShows) {
    static final Figures NONE = new Figures(0, 0, 0);

    Figures with(AdoptedVisit visit) {
      var isCompleted = visit.status() == BookingStatus.COMPLETED;
      return new Figures(
          visits + (isCompleted ? 1 : 0),
          spendCents + (isCompleted ? visit.priceCents() : 0),
          noShows + (visit.status() == BookingStatus.NO_SHOW ? 1 : 0));
    }
  }

  Verification(
      PlatformDoor platform,
      SourceDatabase source,
      AdoptionMapping mapping,
      SourceTeam team,
      AdoptedShops shops,
      Marks marks,
      LocalDate today) {
    this.platform = platform;
    this.source = source;
    this.mapping = mapping;
    this.shops = shops;
    this.marks = marks;
    this.reader = new BatchReader(mapping, team, today);
  }

  /** Everything that is different, and the sum by which growth is explained. */
  Findings run() {
    source
        .read(Journal::all)
        .forEach(entry -> {
          waiting.add(entry.source() + "\n" + entry.key());
          entry.customer().ifPresent(customer -> waiting.add("customer\n" + customer));
        });
    var rows = new LinkedHashMap<String, Long>();
    for (var table : mapping.tables(SourceKind.CUSTOMER)) {
      rows.put(table.name(), people(table));
    }
    for (var table : mapping.tables(SourceKind.BOOKING)) {
      orphans(table);
    }
    for (var slug : shops.all().keySet()) {
      figures(slug);
      back(slug);
    }
    growth(rows);
    return findings;
  }

  private record Read(List<SourceRow> rows, Batch batch, Map<String, List<SourceRow>> figures) {}

  private long people(MappedTable table) {
    var last = source.read(handle -> SourceRows.lastKey(handle, table));
    var after = Optional.<String>empty();
    var many = 0L;
    while (last.isPresent()) {
      var from = after;
      var read = source.read(handle -> read(handle, table, from, last.get()));
      if (read.rows().isEmpty()) {
        break;
      }
      compare(read.batch());
      oldFigures(read);
      many += read.rows().size();
      after = Optional.of(read.rows().getLast().key());
    }
    return many;
  }

  private Read read(Handle handle, MappedTable table, Optional<String> after, String last) {
    var rows = SourceRows.after(handle, table, after, last, AT_ONCE);
    var keys = rows.stream().map(SourceRow::key).toList();
    var figures = new HashMap<String, List<SourceRow>>();
    rows.forEach(row -> figures.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
    for (var old : mapping.tables(SourceKind.FIGURES)) {
      if (old.people().equals(Optional.of(table.name()))) {
        SourceRows.ofCustomers(handle, old, keys)
            .forEach(row ->
                row.text(AdoptedField.OF_CUSTOMER)
                    .map(figures::get)
                    .ifPresent(those -> those.add(row)));
      }
    }
    var batch =
        reader.read(
            handle,
            table,
            rows,
            behind -> findings.add("-", new NamedCause("booking", behind.cause()), ""));
    return new Read(rows, batch, figures);
  }

  private void orphans(MappedTable table) {
    var people = mapping.table(table.people().orElseThrow());
    var last = source.read(handle -> SourceRows.lastKey(handle, table));
    var after = Optional.<String>empty();
    while (last.isPresent()) {
      var from = after;
      var rows =
          source.read(
              handle -> SourceRows.orphans(handle, table, people, from, last.get(), AT_ONCE));
      if (rows.isEmpty()) {
        break;
      }
      compare(
          reader.orphans(
              rows, behind -> findings.add("-", new NamedCause("booking", behind.cause()), "")));
      after = Optional.of(rows.getLast().key());
    }
  }

  private void compare(Batch batch) {
    var persons = new HashMap<String, AdoptedPerson>();
    batch.persons().forEach(person -> persons.put(mark(person), person));
    var known = platform.read(handle -> known(handle, batch.persons()));
    var wanted = new HashMap<String, Set<AdoptedPerson>>();
    for (var person : batch.persons()) {
      seen.add(mark(person));
      person.causes().forEach(cause -> findings.add(home(person).orElse("-"), cause, person.key()));
      home(person)
          .ifPresent(slug -> wanted.computeIfAbsent(slug, one -> new HashSet<>()).add(person));
      var who = Optional.ofNullable(known.get(mark(person)));
      if (who.isEmpty()) {
        findings.add("-", missing(person), person.key());
      } else if (person.email().isPresent()
          && who.get().email().isEmpty()
          && !who.get().isErased()) {
        findings.add("-", new NamedCause("email", Cause.SHARED_ADDRESS), person.key());
      }
    }
    var visits = batch.visits().stream().collect(Collectors.groupingBy(one -> one.shop().slug()));
    batch
        .visits()
        .forEach(visit ->
            wanted
                .computeIfAbsent(visit.shop().slug(), one -> new HashSet<>())
                .add(Objects.requireNonNull(persons.get(person(visit)))));
    batch.persons().stream()
        .filter(person -> wanted.values().stream().noneMatch(those -> those.contains(person)))
        .forEach(
            person -> findings.add("-", new NamedCause("profile", Cause.NEVER_CAME), person.key()));
    wanted.forEach((slug, those) -> {
      var shop = shops.shop(slug).id();
      platform.read(
          shop,
          handle -> {
            var profiles = profiles(handle, slug, those, known);
            visits(handle, slug, visits.getOrDefault(slug, List.of()), profiles);
            return true;
          });
    });
  }

  private Map<String, AdoptedPersonRows.Known> known(
      Handle handle, Collection<AdoptedPerson> persons) {
    var known = new HashMap<String, AdoptedPersonRows.Known>();
    persons.stream()
        .collect(Collectors.groupingBy(AdoptedPerson::source))
        .forEach((from, some) ->
            AdoptedPersonRows.known(handle, from, some.stream().map(this::mark).toList())
                .forEach(one -> known.put(one.mark(), one)));
    return known;
  }

  private Map<String, AdoptedProfileRows.Stated> profiles(
      Handle handle,
      String slug,
      Set<AdoptedPerson> persons,
      Map<String, AdoptedPersonRows.Known> known) {
    var stated = new HashMap<String, AdoptedProfileRows.Stated>();
    persons.stream()
        .collect(Collectors.groupingBy(AdoptedPerson::source))
        .forEach((from, some) ->
            AdoptedProfileRows.stated(
                    handle, shops.shop(slug).id(), from, some.stream().map(this::mark).toList())
                .forEach(one -> stated.put(one.mark(), one)));
    for (var person : persons) {
      var there = Optional.ofNullable(stated.get(mark(person)));
      var isErased =
          Optional.ofNullable(known.get(mark(person)))
                  .filter(AdoptedPersonRows.Known::isErased)
                  .isPresent()
              || there.filter(AdoptedProfileRows.Stated::isErased).isPresent();
      if (isErased) {
        findings.add(slug, new NamedCause("profile", Cause.ERASED), person.key());
      } else if (there.isEmpty()) {
        findings.add(slug, missing(person), person.key());
      } else {
        var email =
            Optional.ofNullable(known.get(mark(person))).flatMap(AdoptedPersonRows.Known::email);
        profile(slug, person, there.get(), email);
      }
    }
    return stated;
  }

  /**
   * Compares one.
   *
   * @param known the address of the person here
   */
  private void profile(
      String slug, AdoptedPerson person, AdoptedProfileRows.Stated there, Optional<String> known) {
    var differing = new ArrayList<String>();
    compare(differing, "first name", person.firstName(), there.firstName());
    compare(differing, "last name", person.lastName(), there.lastName());
    if (!person.email().equals(there.email())) {
      var isKept = !person.email().equals(known) && there.email().equals(known);
      if (isKept && there.isMade() && !there.isEdited()) {
        findings.add(slug, new NamedCause("email", Cause.ADDRESS_KEPT), person.key());
      } else {
        differing.add("email");
      }
    }
    compare(differing, "phone", person.phone().orElse(""), there.phone().orElse(""));
    compare(differing, "status", person.status().key(), there.status());
    compare(differing, "diet", person.diet(), there.dietaryNote());
    compare(differing, "birth date", person.birthDate(), there.birthDate());
    compare(differing, "anniversary date", person.anniversaryDate(), there.anniversaryDate());
    compare(differing, "loyalty points", person.loyaltyPoints(), there.loyaltyPoints());
    compare(
        differing,
        "notes",
        shops.shop(slug).language().speak(() -> PersonNote.of(person)),
        there.notes());
    var stylist =
        person
            .stylist()
            .filter(id -> shops.isStylist(slug, id))
            .map(id -> shops.stylist(mapping, slug, Optional.of(id)));
    compare(differing, "preferred stylist", stylist, there.preferredStylistId());
    if (person.stylist().isPresent() && stylist.isEmpty()) {
      var isKnown = shops.isStylist(person.stylist().get());
      findings.add(
          slug,
          new NamedCause(
              "preferred stylist", isKnown ? Cause.STYLIST_OF_ANOTHER_SHOP : Cause.STYLIST_UNKNOWN),
          person.key());
    }
    var cause =
        there.isEdited()
            ? Cause.EDITED_IN_CONVO
            : there.isMade()
                ? unlessWaiting(person)
                : there.isOfAdoption() ? Cause.SAME_PERSON : Cause.KNOWN_BEFORE;
    differing.forEach(field -> findings.add(slug, new NamedCause(field, cause), person.key()));
  }

  private static void compare(List<String> differing, String field, Object one, Object other) {
    if (!one.equals(other)) {
      differing.add(field);
    }
  }

  private void visits(
      Handle handle,
      String slug,
      List<AdoptedVisit> visits,
      Map<String, AdoptedProfileRows.Stated> profiles) {
    var stated = new HashMap<String, AdoptedVisitRows.Stated>();
    var shop = shops.shop(slug).id();
    visits.stream()
        .collect(Collectors.groupingBy(AdoptedVisit::source))
        .forEach((from, some) ->
            AdoptedVisitRows.stated(handle, shop, from, some.stream().map(this::mark).toList())
                .forEach(one -> stated.put(one.mark(), one)));
    for (var visit : visits) {
      seen.add(mark(visit));
      visit.causes().forEach(cause -> findings.add(slug, cause, visit.key()));
      var there = Optional.ofNullable(stated.get(mark(visit)));
      var profile = Optional.ofNullable(profiles.get(person(visit)));
      if (profile.isEmpty() || profile.get().isErased()) {
        continue; // said of the profile
      }
      if (there.isEmpty()) {
        findings.add(slug, missing(visit), visit.key());
        continue;
      }
      expected
          .computeIfAbsent(slug, one -> new HashMap<>())
          .merge(profile.get().id(), Figures.NONE.with(visit), Verification::plus);
      visit(slug, visit, there.get(), profile.get().id());
    }
  }

  private static Figures plus(Figures one, Figures other) {
    return new Figures(
        one.visits() + other.visits(),
        one.spendCents() + other.spendCents(),
        one.noShows() + other.noShows());
  }

  private void visit(String slug, AdoptedVisit visit, AdoptedVisitRows.Stated there, UUID profile) {
    var differing = new ArrayList<String>();
    compare(differing, "customer", profile, there.profileId());
    compare(differing, "start", visit.start(), there.startsAt());
    compare(differing, "end", visit.end(), there.endsAt());
    compare(differing, "status", visit.status().key(), there.status());
    compare(differing, "price", visit.priceCents(), there.priceCents());
    compare(differing, "name", visit.name(), there.customerName());
    compare(differing, "email", visit.email(), there.customerEmail());
    compare(differing, "phone", visit.phone(), there.customerPhone());
    compare(differing, "notes", visit.note(), there.customerNote());
    compare(differing, "service", shops.service(mapping, slug, visit.service()), there.serviceId());
    compare(differing, "stylist", shops.stylist(mapping, slug, visit.stylist()), there.stylistId());
    var cause =
        there.isEdited()
            ? Cause.EDITED_IN_CONVO
            : isWaiting(visit) ? Cause.WAITING : Cause.UNEXPLAINED;
    differing.forEach(field -> findings.add(slug, new NamedCause(field, cause), visit.key()));
    if (!there.isHeld()
        && visit.status() != BookingStatus.CANCELLED
        && visit.stylist().isPresent()) {
      findings.add(
          slug,
          new NamedCause("time", there.isUnheld() ? Cause.OVERLAPS : Cause.UNEXPLAINED),
          visit.key());
    }
  }

  /** What the old program counted, beside what its own bookings come to. */
  private void oldFigures(Read read) {
    var own = new HashMap<String, Figures>();
    read.batch()
        .visits()
        .forEach(visit ->
            own.merge(visit.person().orElse(""), Figures.NONE.with(visit), Verification::plus));
    read.figures()
        .forEach((key, rows) -> {
          var truth = own.getOrDefault(key, Figures.NONE);
          for (var row : rows) {
            old(row, AdoptedField.OLD_VISITS, truth.visits(), key);
            old(row, AdoptedField.OLD_SPEND, truth.spendCents(), key);
            old(row, AdoptedField.OLD_NO_SHOWS, truth.noShows(), key);
            old(
                row,
                AdoptedField.OLD_AVERAGE,
                truth.visits() == 0 ? 0 : truth.spendCents() / truth.visits(),
                key);
          }
        });
  }

  private void old(SourceRow row, AdoptedField field, long truth, String key) {
    row.text(field)
        .filter(text -> !text.equals(Long.toString(truth)))
        .ifPresent(text ->
            findings.add(
                "-",
                new NamedCause(row.table().name() + " " + field.key(), Cause.OLD_FIGURE_DRIFTED),
                key));
  }

  /** The figures that Convo shows, as a reader of the old ones would see them. */
  private void figures(String slug) {
    var shop = shops.shop(slug).id();
    var shown =
        platform.snapshot(shop, handle -> AdoptedProfileRows.figures(handle, shop, mapping.name()));
    var truth = expected.getOrDefault(slug, Map.of());
    for (var one : shown) {
      var figures = truth.getOrDefault(one.id(), Figures.NONE);
      var isSame =
          figures.visits() == one.totalBookings()
              && figures.spendCents() == one.totalSpendCents()
              && figures.noShows() == one.noShowCount();
      if (!isSame) {
        findings.add(
            slug,
            new NamedCause(
                "figures",
                one.isChanged()
                    ? Cause.EDITED_IN_CONVO
                    : waiting.isEmpty() ? Cause.UNEXPLAINED : Cause.WAITING),
            "");
      }
    }
  }

  /** What Convo has of the source that is no more there. */
  private void back(String slug) {
    var shop = shops.shop(slug).id();
    platform
        .snapshot(shop, handle -> AdoptedVisitRows.marks(handle, shop, mapping.name()))
        .forEach(one -> {
          if (!seen.contains(one.mark())) {
            findings.add(slug, new NamedCause("booking in Convo alone", gone(one.isEdited())), "");
          }
        });
    platform
        .snapshot(shop, handle -> AdoptedProfileRows.marks(handle, shop, mapping.name()))
        .forEach(mark -> {
          if (!seen.contains(mark)) {
            findings.add(
                slug, new NamedCause("customer in Convo alone", Cause.DELETED_IN_SOURCE), "");
          }
        });
  }

  private Cause gone(boolean isEdited) {
    return isEdited ? Cause.EDITED_IN_CONVO : waiting.isEmpty() ? Cause.UNEXPLAINED : Cause.WAITING;
  }

  /** In transactions, which may take longer than a page; nothing is written. */
  private void growth(Map<String, Long> rows) {
    var all = platform.write(handle -> AdoptedPersonRows.all(handle, mapping.name()));
    var there = all.stream().filter(one -> seen.contains(one.mark())).toList();
    var typed = there.stream().filter(one -> one.source().contains("#")).count();
    var old = rows.values().stream().mapToLong(Long::longValue).sum();
    findings.grow(
        rows,
        new Findings.Growth(
            typed,
            there.stream()
                .filter(one -> !one.isErased() && !one.isMade() && one.isOfAdoption())
                .count(),
            there.stream()
                .filter(one -> !one.isErased() && !one.isMade() && !one.isOfAdoption())
                .count(),
            there.stream().filter(AdoptedPersonRows.Adopted::isErased).count(),
            old + typed - there.size(),
            all.stream()
                .filter(one -> !seen.contains(one.mark()) && one.isMade() && !one.isErased())
                .count(),
            platform.write(handle -> AdoptedPersonRows.count(handle, mapping.name()))));
  }

  private NamedCause missing(AdoptedPerson person) {
    return new NamedCause("missing in Convo", unlessWaiting(person));
  }

  private NamedCause missing(AdoptedVisit visit) {
    return new NamedCause(
        "booking missing in Convo", isWaiting(visit) ? Cause.WAITING : Cause.UNEXPLAINED);
  }

  private Cause unlessWaiting(AdoptedPerson person) {
    var isWaiting =
        waiting.contains(table(person.source()) + "\n" + person.key())
            || waiting.contains("customer\n" + person.key());
    return isWaiting ? Cause.WAITING : Cause.UNEXPLAINED;
  }

  private boolean isWaiting(AdoptedVisit visit) {
    return waiting.contains(table(visit.source()) + "\n" + visit.key())
        || visit.person().filter(key -> waiting.contains("customer\n" + key)).isPresent();
  }

  private static String table(String source) {
    return source.substring(source.indexOf('/') + 1).replaceFirst("#.*", "");
  }

  private Optional<String> home(AdoptedPerson person) {
    return person.shop().or(() -> mapping.isProfileForAll() ? mapping.rest() : Optional.empty());
  }

  private String mark(AdoptedPerson person) {
    return marks.of(person.source(), person.key());
  }

  private String mark(AdoptedVisit visit) {
    return marks.of(visit.source(), visit.key());
  }

  private String person(AdoptedVisit visit) {
    return marks.of(BatchReader.sourceOf(mapping, visit), visit.person().orElse(""));
  }
}
