package convo.adoption;

import static convo.adoption.AdoptedField.KEY;
import static convo.adoption.AdoptedField.NAME;
import static convo.adoption.AdoptedField.OF_CUSTOMER;
import static convo.adoption.AdoptedField.SLUG;
import static convo.adoption.AdoptedField.ZONE;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** The first understanding of a source, by the names of its tables and columns. */
final class MappingGuess {
  /** What an operator has to decide. */
  static final String UNDECIDED = "?";

  private static final Map<String, String> STATUSES =
      Map.ofEntries(
          Map.entry("pending", "requested"),
          Map.entry("requested", "requested"),
          Map.entry("confirmed", "confirmed"),
          Map.entry("booked", "confirmed"),
          Map.entry("scheduled", "confirmed"),
          Map.entry("arrived", "checked_in"),
          Map.entry("checked_in", "checked_in"),
          Map.entry("completed", "completed"),
          Map.entry("done", "completed"),
          Map.entry("cancelled", "cancelled"),
          Map.entry("canceled", "cancelled"),
          Map.entry("no_show", "no_show"),
          Map.entry("no-show", "no_show"),
          Map.entry("noshow", "no_show"));

  private MappingGuess() {}

  /**
   * Understands what is there.
   *
   * @param slug of the shop of a source that knows none
   * @throws AdoptionRefused where nothing is known, or the shop is missing
   */
  static AdoptionMapping of(Handle source, String name, Optional<String> slug) {
    var tables = tables(SourceCatalogue.tables(source));
    if (tables.stream().noneMatch(table -> table.kind() == SourceKind.CUSTOMER)) {
      throw new AdoptionRefused(
          "The source has no table of customers that Convo knows: one called customers with an id"
              + " and a name or an e-mail.");
    }
    var shops = shops(source, tables, slug);
    var sole = shops.size() == 1 ? Optional.of(shops.getFirst().slug()) : Optional.of(UNDECIDED);
    return new AdoptionMapping(
        name, false, slug.or(() -> sole), shops, tables, statuses(source, tables));
  }

  private static List<MappedTable> tables(List<SourceTable> found) {
    var tables = new ArrayList<MappedTable>();
    for (var table : found) {
      SourceKind.of(table.table())
          .filter(kind -> isWhole(kind, table))
          .ifPresent(kind ->
              tables.add(
                  new MappedTable(
                      table.schema(),
                      table.table(),
                      kind,
                      people(found, table),
                      fields(kind, table))));
    }
    return tables;
  }

  private static boolean isWhole(SourceKind kind, SourceTable table) {
    return switch (kind) {
      case CUSTOMER ->
          table.has("id") && (table.has("email") || table.has("name") || table.has("first_name"));
      case FIGURES, STYLIST_COUNTS, SERVICE_COUNTS -> table.has("customer_id");
      case BOOKING, STYLIST, SERVICE, SHOP -> table.has("id");
    };
  }

  /** Whom its customers are among: by its reference, else beside it, else wherever people are. */
  private static Optional<String> people(List<SourceTable> found, SourceTable table) {
    if (!table.has("customer_id")) {
      return Optional.empty();
    }
    var people =
        found.stream()
            .filter(
                one -> SourceKind.of(one.table()).filter(SourceKind.CUSTOMER::equals).isPresent())
            .toList();
    Predicate<SourceTable> isReferred = one -> table.refersTo().contains(one.name());
    Predicate<SourceTable> isBeside = one -> one.schema().equals(table.schema());
    return people.stream()
        .filter(isReferred)
        .findFirst()
        .or(() -> people.stream().filter(isBeside).findFirst())
        .or(() -> people.stream().findFirst())
        .map(SourceTable::name);
  }

  private static Map<String, AdoptedField> fields(SourceKind kind, SourceTable table) {
    var fields = new LinkedHashMap<String, AdoptedField>();
    var taken = EnumSet.noneOf(AdoptedField.class);
    for (var column : table.columns()) {
      var guessed = AdoptedField.guess(kind, column.name());
      var isOnce = guessed == AdoptedField.KEPT || guessed == AdoptedField.NOTHING;
      fields.put(
          column.name(),
          isOnce || taken.add(guessed)
              ? guessed
              : AdoptedField.KEPT.fits(kind) ? AdoptedField.KEPT : AdoptedField.NOTHING);
    }
    return fields;
  }

  private static List<MappedShop> shops(
      Handle source, List<MappedTable> tables, Optional<String> slug) {
    var shops = new ArrayList<MappedShop>();
    for (var table : tables) {
      if (table.kind() == SourceKind.SHOP && table.column(KEY).isPresent()) {
        SourceRows.all(source, table).forEach(row -> shops.add(shop(row)));
      }
    }
    if (slug.filter(given -> shops.stream().anyMatch(shop -> shop.slug().equals(given)))
        .isPresent()) {
      return shops;
    }
    if (shops.isEmpty() || slug.isPresent()) {
      shops.add(
          slug.map(given -> new MappedShop(given, Optional.empty(), given, "UTC", "EUR", "DE"))
              .orElseThrow(() ->
                  new AdoptionRefused(
                      "The source knows no shops: say with --shop SLUG into which one its customers"
                          + " come.")));
    }
    return shops;
  }

  private static MappedShop shop(SourceRow row) {
    var id = row.text(KEY).orElse("");
    var name = row.text(NAME).orElse("Shop " + id);
    return new MappedShop(
        slug(row.text(SLUG).orElse(name)),
        Optional.of(id),
        name,
        row.text(ZONE).orElse("UTC"),
        "EUR",
        "DE");
  }

  /** "Bella's Salon" is "bellas-salon". */
  static String slug(String name) {
    var folded = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\p{M}'’]", "");
    var slug =
        folded.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    var cut = slug.length() > 40 ? slug.substring(0, 40).replaceAll("-$", "") : slug;
    return cut.isEmpty() ? "shop" : cut;
  }

  private static Map<String, String> statuses(Handle source, List<MappedTable> tables) {
    var statuses = new TreeMap<String, String>();
    for (var table : tables) {
      if (table.kind() == SourceKind.BOOKING && table.column(OF_CUSTOMER).isPresent()) {
        for (var word : SourceRows.words(source, table, AdoptedField.STATUS)) {
          var known = word.toLowerCase(Locale.ROOT).strip();
          statuses.put(word, STATUSES.getOrDefault(known, UNDECIDED));
        }
      }
    }
    return statuses;
  }
}
