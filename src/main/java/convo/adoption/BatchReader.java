package convo.adoption;

import convo.profiles.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Reads batches from the source as Convo understands them. */
final class BatchReader {
  /** Behind the name of a table, for customers who are known by their bookings alone. */
  private static final String TYPED = "#typed";

  private final AdoptionMapping mapping;
  private final PersonReader people;
  private final VisitReader visits;

  BatchReader(AdoptionMapping mapping, SourceTeam team, LocalDate today) {
    this.mapping = mapping;
    this.people = new PersonReader(mapping, today);
    this.visits = new VisitReader(mapping, team);
  }

  /** Customers with the bookings of all tables that speak of them. */
  Batch read(Handle source, MappedTable table, List<SourceRow> rows) {
    return read(source, table, rows, behind -> {});
  }

  /**
   * As {@link #read(Handle, MappedTable, List)}.
   *
   * @param behind is told of each booking that stays behind
   */
  Batch read(
      Handle source, MappedTable table, List<SourceRow> rows, Consumer<VisitReader.Behind> behind) {
    var persons = rows.stream().map(people::read).toList();
    var byKey = new HashMap<String, AdoptedPerson>();
    persons.forEach(person -> byKey.put(person.key(), person));
    var read = new ArrayList<AdoptedVisit>();
    for (var bookings : bookingsOf(table)) {
      for (var row : SourceRows.ofCustomers(source, bookings, List.copyOf(byKey.keySet()))) {
        var customer =
            row.text(AdoptedField.OF_CUSTOMER).flatMap(key -> Optional.ofNullable(byKey.get(key)));
        take(visits.read(row, customer), read, behind);
      }
    }
    return new Batch(persons, read, List.of());
  }

  private static void take(
      VisitReader.Reading reading, List<AdoptedVisit> read, Consumer<VisitReader.Behind> behind) {
    switch (reading) {
      case VisitReader.Visit(var visit) -> read.add(visit);
      case VisitReader.Behind why -> behind.accept(why);
    }
  }

  List<MappedTable> bookingsOf(MappedTable people) {
    return mapping.tables(SourceKind.BOOKING).stream()
        .filter(table -> table.people().equals(Optional.of(people.name())))
        .toList();
  }

  /** Bookings whose customers are not there, each with one by what was typed. */
  Batch orphans(List<SourceRow> rows, Consumer<VisitReader.Behind> behind) {
    var persons = new ArrayList<AdoptedPerson>();
    var read = new ArrayList<AdoptedVisit>();
    for (var row : rows) {
      var before = read.size();
      take(visits.read(row, Optional.empty()), read, behind);
      if (read.size() > before) {
        var visit = read.removeLast();
        persons.add(typed(visit));
        read.add(named(visit));
      }
    }
    return new Batch(persons, read, List.of());
  }

  private static AdoptedVisit named(AdoptedVisit visit) {
    return new AdoptedVisit(
        visit.source(),
        visit.key(),
        Optional.of(visit.key()),
        visit.shop(),
        visit.stylist(),
        visit.service(),
        visit.start(),
        visit.end(),
        visit.status(),
        visit.priceCents(),
        visit.name(),
        visit.email(),
        visit.phone(),
        visit.note(),
        visit.kept(),
        visit.created(),
        visit.causes());
  }

  /** No address: what was typed beside a booking is nobody's proof. */
  private static AdoptedPerson typed(AdoptedVisit visit) {
    var blank = visit.name().lastIndexOf(' ');
    return new AdoptedPerson(
        visit.source() + TYPED,
        visit.key(),
        visit.name().substring(0, Math.max(blank, 0)).strip(),
        visit.name().substring(blank + 1),
        Optional.empty(),
        visit.phone().flatMap(text -> PersonReader.phone(text, visit.shop().country())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        Status.ACTIVE,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.of(visit.shop().slug()),
        Map.of(),
        visit.created(),
        List.of(new NamedCause("customer", Cause.CUSTOMER_UNKNOWN)));
  }

  /** The name under which the customer of a booking is known in Convo. */
  static String sourceOf(AdoptionMapping mapping, AdoptedVisit visit) {
    var isTyped = visit.causes().contains(new NamedCause("customer", Cause.CUSTOMER_UNKNOWN));
    if (isTyped) {
      return visit.source() + TYPED;
    }
    var table =
        mapping.tables(SourceKind.BOOKING).stream()
            .filter(one -> mapping.source(one).equals(visit.source()))
            .findFirst()
            .orElseThrow();
    return mapping.source(mapping.table(table.people().orElseThrow()));
  }

  /**
   * Customers with everything of theirs, and bookings without any, after the journal named them.
   * Whose a booking is stands in the booking, since the journal was read before it.
   */
  Batch touched(
      Handle source,
      MappedTable people,
      List<String> customers,
      Map<MappedTable, List<String>> bookings) {
    var named = new LinkedHashSet<>(customers);
    var rowsOf = new LinkedHashMap<MappedTable, List<SourceRow>>();
    bookings.forEach((table, keys) -> rowsOf.put(table, SourceRows.of(source, table, keys)));
    rowsOf
        .values()
        .forEach(
            rows -> rows.forEach(row -> row.text(AdoptedField.OF_CUSTOMER).ifPresent(named::add)));
    var persons = SourceRows.of(source, people, List.copyOf(named));
    var batch = read(source, people, persons);
    var all = new ArrayList<>(batch.persons());
    var read = new ArrayList<>(batch.visits());
    var gone = new ArrayList<Batch.GoneVisit>();
    bookings.forEach((table, keys) -> {
      var rows = rowsOf.getOrDefault(table, List.of());
      var there = new HashSet<String>();
      rows.forEach(row -> there.add(row.key()));
      keys.stream()
          .filter(key -> !there.contains(key))
          .forEach(key -> gone.add(new Batch.GoneVisit(mapping.source(table), key)));
      var seen = new HashSet<String>();
      batch.visits().forEach(visit -> seen.add(visit.source() + "\n" + visit.key()));
      var left =
          rows.stream()
              .filter(row -> !seen.contains(mapping.source(table) + "\n" + row.key()))
              .toList();
      var orphans = orphans(left, why -> {});
      all.addAll(orphans.persons());
      read.addAll(orphans.visits());
    });
    return new Batch(all, read, gone);
  }
}
