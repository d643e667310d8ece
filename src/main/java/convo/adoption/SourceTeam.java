package convo.adoption;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The stylists and services of the source, by their ids there. */
record SourceTeam(Map<String, Stylist> stylists, Map<String, Offered> services) {
  private static final int HOUR = 60;
  private static final int DAY = 1440;

  /**
   * A stylist.
   *
   * @param shop its slug
   */
  record Stylist(String id, String shop, String name, boolean isActive) {}

  /**
   * A service.
   *
   * @param shop its slug
   */
  record Offered(
      String id, String shop, String name, long priceCents, int minutes, boolean isActive) {}

  static SourceTeam of(Handle source, AdoptionMapping mapping) {
    var stylists = new LinkedHashMap<String, Stylist>();
    var services = new LinkedHashMap<String, Offered>();
    for (var table : mapping.tables(SourceKind.STYLIST)) {
      SourceRows.all(source, table)
          .forEach(row ->
              shop(mapping, row)
                  .ifPresent(shop ->
                      stylists.put(
                          row.key(), new Stylist(row.key(), shop, name(row), isActive(row)))));
    }
    for (var table : mapping.tables(SourceKind.SERVICE)) {
      SourceRows.all(source, table)
          .forEach(row ->
              shop(mapping, row)
                  .ifPresent(shop ->
                      services.put(
                          row.key(),
                          new Offered(
                              row.key(),
                              shop,
                              name(row),
                              WrittenPrice.of(row).orElse(0L),
                              minutes(row).orElse(HOUR),
                              isActive(row)))));
    }
    return new SourceTeam(stylists, services);
  }

  /** Whoever has this id in this shop. */
  Optional<Stylist> stylist(Optional<String> id, String shop) {
    return id.flatMap(known -> Optional.ofNullable(stylists.get(known)))
        .filter(one -> one.shop().equals(shop));
  }

  Optional<Offered> service(Optional<String> id, String shop) {
    return id.flatMap(known -> Optional.ofNullable(services.get(known)))
        .filter(one -> one.shop().equals(shop));
  }

  List<Stylist> stylistsOf(String shop) {
    return stylists.values().stream().filter(one -> one.shop().equals(shop)).toList();
  }

  List<Offered> servicesOf(String shop) {
    return services.values().stream().filter(one -> one.shop().equals(shop)).toList();
  }

  static Optional<Integer> minutes(SourceRow row) {
    return row.text(AdoptedField.MINUTES)
        .filter(text -> text.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .filter(minutes -> minutes > 0 && minutes <= DAY);
  }

  private static Optional<String> shop(AdoptionMapping mapping, SourceRow row) {
    return mapping.shop(row.text(AdoptedField.OF_SHOP)).map(MappedShop::slug);
  }

  private static String name(SourceRow row) {
    return row.text(AdoptedField.NAME).orElse("?");
  }

  private static boolean isActive(SourceRow row) {
    var no = Set.of("false", "f", "0", "no");
    return row.text(AdoptedField.ACTIVE)
        .filter(text -> no.contains(text.toLowerCase(Locale.ROOT)))
        .isEmpty();
  }
}
