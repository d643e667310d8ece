package convo.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * What there is in a source, what is doubtful about it, and what an operator has to decide. It only
 * looks.
 */
public final class AdoptionPlan {
  /** Doubts are counted among so many rows of a table, so that a plan is there in a minute. */
  private static final int LOOKED_AT = 100_000;

  private static final int AT_ONCE = 1_000;

  private final SourceDatabase source;
  private final LocalDate today;

  public AdoptionPlan(SourceDatabase source, LocalDate today) {
    this.source = source;
    this.today = today;
  }

  /**
   * Guesses how a source is to be understood, as the text of a mapping.
   *
   * @param shop the slug of the shop of everything that names none
   */
  public String guess(Optional<String> shop) {
    var database = source.place().substring(source.place().lastIndexOf('/') + 1);
    return MappingFile.write(
        source.read(handle -> MappingGuess.of(handle, MappingGuess.slug(database), shop)));
  }

  /**
   * Says what there is, by a mapping.
   *
   * @param file its name, for a sentence
   */
  public List<String> look(String text, String file) {
    var mapping = MappingFile.read(text, file);
    return source.read(handle -> {
      refuseOther(handle, mapping, file);
      var lines = new ArrayList<String>();
      sizes(handle, mapping, lines);
      doubts(handle, mapping)
          .forEach((cause, counts) ->
              counts.forEach((where, count) ->
                  lines.add("doubt: %,d × %s: %s".formatted(count, where, cause.sentence()))));
      questions(mapping).forEach(question -> lines.add("to decide: " + question));
      return lines;
    });
  }

  /** What has to be decided before anything comes over. */
  static List<String> questions(AdoptionMapping mapping) {
    var questions = new ArrayList<String>();
    mapping
        .statuses()
        .forEach((word, status) -> {
          if (status.equals(MappingGuess.UNDECIDED)) {
            questions.add("what a booking is that the old program calls “%s”".formatted(word));
          }
        });
    var isShopless =
        mapping.tables().stream()
            .filter(table -> table.kind() == SourceKind.BOOKING)
            .anyMatch(table -> table.column(AdoptedField.OF_SHOP).isEmpty());
    if (isShopless && mapping.rest().equals(Optional.of(MappingGuess.UNDECIDED))) {
      questions.add("which shop everything comes into that names none: shop of the rest = SLUG");
    }
    for (var table : mapping.tables()) {
      if (table.kind() == SourceKind.BOOKING && table.column(AdoptedField.OF_CUSTOMER).isEmpty()) {
        questions.add("which column of %s is the id of its customer".formatted(table.name()));
      }
      if (table.kind() == SourceKind.BOOKING && table.people().isEmpty()) {
        questions.add("whose bookings %1$s has: [%1$s: booking of TABLE]".formatted(table.name()));
      }
      if (table.kind() == SourceKind.FIGURES
          && table.people().isPresent()
          && table.column(AdoptedField.OF_CUSTOMER).isEmpty()) {
        questions.add("which column of %s is the id of its customer".formatted(table.name()));
      }
      if (table.kind() == SourceKind.BOOKING && table.column(AdoptedField.START).isEmpty()) {
        questions.add("which column of %s is the start".formatted(table.name()));
      }
    }
    return questions;
  }

  /** What a mapping names has to be there. */
  static void refuseOther(Handle source, AdoptionMapping mapping, String file) {
    var there = new HashMap<String, SourceTable>();
    SourceCatalogue.tables(source).forEach(table -> there.put(table.name(), table));
    for (var table : mapping.tables()) {
      var found =
          Optional.ofNullable(there.get(table.name()))
              .orElseThrow(() ->
                  new AdoptionRefused(
                      "The mapping %s names %s, which the source does not have."
                          .formatted(file, table.name())));
      table.fields().keySet().stream()
          .filter(column -> !found.has(column))
          .findFirst()
          .ifPresent(column -> {
            throw new AdoptionRefused(
                "The mapping %s names the column %s of %s, which is not there."
                    .formatted(file, column, table.name()));
          });
      if (table.kind() != SourceKind.FIGURES
          && table.kind() != SourceKind.STYLIST_COUNTS
          && table.kind() != SourceKind.SERVICE_COUNTS
          && table.column(AdoptedField.KEY).isEmpty()) {
        throw new AdoptionRefused(
            "The mapping %s does not say which column of %s is the key."
                .formatted(file, table.name()));
      }
      table
          .people()
          .filter(people ->
              mapping.tables(SourceKind.CUSTOMER).stream()
                  .noneMatch(one -> one.name().equals(people)))
          .ifPresent(people -> {
            throw new AdoptionRefused(
                "The mapping %s names %s as the customers of %s, and has no such table of customers."
                    .formatted(file, people, table.name()));
          });
    }
    for (var kind : List.of(SourceKind.SHOP, SourceKind.STYLIST, SourceKind.SERVICE)) {
      refuseSharedIds(source, mapping, file, kind);
    }
  }

  /** Bookings name them by their ids alone. */
  private static void refuseSharedIds(
      Handle source, AdoptionMapping mapping, String file, SourceKind kind) {
    var tables = mapping.tables(kind);
    var seen = new HashMap<String, String>();
    for (var table : tables.size() > 1 ? tables : List.<MappedTable>of()) {
      for (var row : SourceRows.all(source, table)) {
        var other = Optional.ofNullable(seen.putIfAbsent(row.key(), table.name()));
        if (other.filter(name -> !name.equals(table.name())).isPresent()) {
          throw new AdoptionRefused(
              "The mapping %s has two tables of the kind %s, %s and %s, which both have the id %s: leave one of them out."
                  .formatted(file, kind.key(), other.get(), table.name(), row.key()));
        }
      }
    }
  }

  private static void sizes(Handle source, AdoptionMapping mapping, List<String> lines) {
    for (var table : SourceCatalogue.tables(source)) {
      var mapped =
          mapping.tables().stream().filter(one -> one.name().equals(table.name())).findFirst();
      if (mapped.isPresent()) {
        lines.add(
            "%s: %,d rows, %,d kB, %s"
                .formatted(
                    table.name(),
                    SourceRows.count(source, mapped.get()),
                    table.bytes() / 1024,
                    mapped.get().kind().key()));
      } else if (SourceKind.isForLater(table.table())) {
        lines.add(
            "%s: stays behind for now; Convo does not bring conversations and messages over yet"
                .formatted(table.name()));
      } else {
        lines.add("%s: stays behind".formatted(table.name()));
      }
    }
  }

  private Map<Cause, Map<String, Long>> doubts(Handle source, AdoptionMapping mapping) {
    var doubts = new EnumMap<Cause, Map<String, Long>>(Cause.class);
    var people = new PersonReader(mapping, today);
    var team = SourceTeam.of(source, mapping);
    var visits = new VisitReader(mapping, team);
    for (var table : mapping.tables(SourceKind.CUSTOMER)) {
      var names = new HashMap<String, String>();
      for (var row : first(source, table)) {
        var person = people.read(row);
        person.causes().forEach(one -> count(doubts, table, one));
        twice(person, names)
            .ifPresent(cause -> count(doubts, table, new NamedCause("email", cause)));
        stylist(person, team)
            .ifPresent(cause -> count(doubts, table, new NamedCause("preferred stylist", cause)));
      }
    }
    for (var table : mapping.tables(SourceKind.BOOKING)) {
      for (var row : first(source, table)) {
        switch (visits.read(row, Optional.empty())) {
          case VisitReader.Behind(var cause) -> count(doubts, table, new NamedCause("row", cause));
          case VisitReader.Visit(var visit) ->
              visit.causes().stream()
                  .filter(one -> one.cause() != Cause.CUSTOMER_UNKNOWN)
                  .forEach(one -> count(doubts, table, one));
        }
      }
    }
    return doubts;
  }

  private static Optional<Cause> twice(AdoptedPerson person, Map<String, String> names) {
    var name = OneName.of(person.firstName(), person.lastName());
    return person
        .email()
        .map(email -> Optional.ofNullable(names.putIfAbsent(email, name)))
        .flatMap(before ->
            before.map(
                other -> OneName.isSame(other, name) ? Cause.SAME_PERSON : Cause.SHARED_ADDRESS));
  }

  private static Optional<Cause> stylist(AdoptedPerson person, SourceTeam team) {
    return person
        .stylist()
        .filter(id -> !team.stylists().containsKey(id))
        .map(id -> Cause.STYLIST_UNKNOWN);
  }

  private static void count(
      Map<Cause, Map<String, Long>> doubts, MappedTable table, NamedCause one) {
    doubts
        .computeIfAbsent(one.cause(), cause -> new TreeMap<>())
        .merge(table.name() + " " + one.field(), 1L, Long::sum);
  }

  private static List<SourceRow> first(Handle source, MappedTable table) {
    var rows = new ArrayList<SourceRow>();
    var last = SourceRows.lastKey(source, table);
    var after = Optional.<String>empty();
    while (last.isPresent() && rows.size() < LOOKED_AT) {
      var some = SourceRows.after(source, table, after, last.get(), AT_ONCE);
      if (some.isEmpty()) {
        break;
      }
      rows.addAll(some);
      after = Optional.of(some.getLast().key());
    }
    return rows;
  }
}
