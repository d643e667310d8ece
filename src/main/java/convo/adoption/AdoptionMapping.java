package convo.adoption;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a source is understood, as the operator has agreed to it.
 *
 * @param name by which Convo knows the source
 * @param isProfileForAll whether who never came gets a profile, where the source names no shop
 * @param rest the slug of the shop of everything that names none
 * @param statuses of bookings, by the words of the source
 */
record AdoptionMapping(
    String name,
    boolean isProfileForAll,
    Optional<String> rest,
    List<MappedShop> shops,
    List<MappedTable> tables,
    Map<String, String> statuses) {

  List<MappedTable> tables(SourceKind kind) {
    return tables.stream().filter(table -> table.kind() == kind).toList();
  }

  /** The shop of an id of the source; of none, the shop of the rest. */
  Optional<MappedShop> shop(Optional<String> id) {
    return id.isPresent()
        ? shops.stream().filter(shop -> shop.id().equals(id)).findFirst()
        : rest.flatMap(this::called);
  }

  private Optional<MappedShop> called(String slug) {
    return shops.stream().filter(shop -> shop.slug().equals(slug)).findFirst();
  }

  /** How the ids of a table are called in Convo. */
  String source(MappedTable table) {
    return name + "/" + table.name();
  }

  MappedTable table(String table) {
    return tables.stream().filter(one -> one.name().equals(table)).findFirst().orElseThrow();
  }
}
