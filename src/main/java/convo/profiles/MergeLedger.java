package convo.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;

/**
 * What takes one merge apart again: the rows of the profile that is gone, what has moved, and how
 * the one that stayed was before and after.
 */
record MergeLedger(UUID id, UUID kept, UUID gone, JsonNode undo) {
  private static final String GONE = "gone";
  private static final String HANGING = "hanging";
  private static final String MOVED = "moved";

  /** A row of the table, before what it holds is read. */
  private record Entry(UUID id, UUID kept, UUID gone, Optional<String> undo) {
    Optional<MergeLedger> ledger() {
      return undo.map(json -> new MergeLedger(id, kept, gone, MergeRows.parsed(json)));
    }
  }

  /** How the profile that stays is, with its tags and what it agreed to. */
  static ObjectNode side(Handle handle, ShopId shop, UUID profile) {
    var side = MergeRows.JSON.createObjectNode();
    side.set(MergeRows.PROFILE, MergeRows.row(handle, shop, profile));
    for (var table : List.of("profile_tags", "profile_consents")) {
      side.set(table, MergeRows.hanging(handle, shop, profile, table));
    }
    return side;
  }

  /** The rows of the profile that goes. */
  static ObjectNode gone(Handle handle, ShopId shop, UUID profile) {
    var undo = MergeRows.JSON.createObjectNode();
    undo.set(GONE, MergeRows.row(handle, shop, profile));
    var hanging = undo.putObject(HANGING);
    MergeRows.HANGING.forEach(
        table -> hanging.set(table, MergeRows.hanging(handle, shop, profile, table)));
    return undo;
  }

  ObjectNode goneRow() {
    return (ObjectNode) undo.path(GONE);
  }

  ArrayNode hanging(String table) {
    return (ArrayNode) undo.path(HANGING).path(table);
  }

  JsonNode moved(String table) {
    return undo.path(MOVED).path(table);
  }

  JsonNode before(String table) {
    return undo.path("before").path(table);
  }

  JsonNode after(String table) {
    return undo.path("after").path(table);
  }

  UUID person() {
    return UUID.fromString(goneRow().path("customer_id").asText());
  }

  /** The fields of the one that stayed that came to be others. */
  Set<String> changed() {
    var changed = new TreeSet<String>();
    columns()
        .filter(column ->
            !before(MergeRows.PROFILE).path(column).equals(after(MergeRows.PROFILE).path(column)))
        .forEach(changed::add);
    Stream.of("profile_tags", "profile_consents")
        .flatMap(table -> Stream.concat(keys(before(table)), keys(after(table))))
        .distinct()
        .filter(key -> !rowOf(undo.path("before"), key).equals(rowOf(undo.path("after"), key)))
        .forEach(changed::add);
    return changed;
  }

  /** The columns that a merge may change. */
  static Stream<String> columns() {
    return Stream.concat(
        ProfileField.columns().stream().map(ProfileField::column), Stream.of("import_key"));
  }

  private static Stream<String> keys(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.has("tag") ? "tags" : row.path("purpose").asText());
  }

  /** The row of one purpose, or those of all tags. */
  private static JsonNode rowOf(JsonNode side, String key) {
    if (key.equals("tags")) {
      return side.path("profile_tags");
    }
    return consent(side.path("profile_consents"), key);
  }

  static JsonNode consent(JsonNode rows, String purpose) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path("purpose").asText().equals(purpose))
        .findFirst()
        .orElse(MergeRows.JSON.missingNode());
  }

  static void insert(
      Handle handle,
      ShopId shop,
      UUID id,
      UUID kept,
      UUID gone,
      Instant at,
      String by,
      JsonNode undo) {
    handle
        .createUpdate(
            """
            insert into profile_merges (shop_id, id, kept_id, gone_id, at, actor_name, undo)
            values (:shop, :id, :kept, :gone, :at, :by, cast(:undo as jsonb))
            """)
        .bind("shop", shop)
        .bind("id", id)
        .bind("kept", kept)
        .bind("gone", gone)
        .bind("at", at)
        .bind("by", by)
        .bind("undo", undo.toString())
        .execute();
  }

  /** One entry, which nobody else undoes before the end of the transaction. */
  static Optional<MergeLedger> hold(Handle handle, ShopId shop, UUID id) {
    return handle
        .createQuery(
            """
            select id, kept_id kept, gone_id gone, cast(undo as text) undo
            from profile_merges
            where shop_id = :shop
            and id = :id
            and undone_at is null
            for update
            """)
        .bind("shop", shop)
        .bind("id", id)
        .mapTo(Entry.class)
        .findOne()
        .flatMap(Entry::ledger);
  }

  /** What was put into a profile so long ago that nothing of it is left but its history. */
  static List<UUID> goneForGood(Handle handle, ShopId shop, UUID kept) {
    return handle
        .createQuery(
            """
            select gone_id
            from profile_merges
            where shop_id = :shop
            and kept_id = :kept
            and undone_at is null
            and undo is null
            """)
        .bind("shop", shop)
        .bind("kept", kept)
        .mapTo(UUID.class)
        .list();
  }

  /** What was put into a profile and can be taken apart, the latest first. */
  static List<MergeLedger> into(Handle handle, ShopId shop, UUID kept) {
    return handle
        .createQuery(
            """
            select id, kept_id kept, gone_id gone, cast(undo as text) undo
            from profile_merges
            where shop_id = :shop
            and kept_id = :kept
            and undone_at is null
            and undo is not null
            order by at desc, id desc
            for update
            """)
        .bind("shop", shop)
        .bind("kept", kept)
        .mapTo(Entry.class)
        .list()
        .stream()
        .map(Entry::ledger)
        .flatMap(Optional::stream)
        .toList();
  }
}
