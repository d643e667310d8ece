package convo.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.database.CustomerId;
import convo.database.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a profile and of what hangs on it, as the database has them, taken out and put back
 * byte for byte.
 */
final class MergeRows {
  static final JsonMapper JSON = new JsonMapper();
  static final String PROFILE = "customer_shop_profiles";

  /** What goes with a profile and comes back with it. */
  static final List<String> HANGING =
      List.of(
          "profile_tags",
          "profile_consents",
          "profile_views",
          "address_changes",
          "support_reveals",
          "customer_import_profiles",
          "adopted_profiles",
          "duplicate_refusals");

  /** What moves to the profile that stays, and of what the ids are enough to move it back. */
  static final List<String> MOVING = List.of("bookings", "corrections", "support_reveals");

  private static final String LOCK_BOOKINGS =
      """
      select id
      from bookings
      where shop_id = :shop
      and profile_id = any(:profiles)
      order by id
      for update
      """;
  private static final String LOCK =
      """
      select id
      from customer_shop_profiles
      where shop_id = :shop
      and id = any(:profiles)
      order by id
      for update
      """;

  private MergeRows() {}

  /** Nobody else changes these profiles or their bookings, nor books for them, before the end. */
  static void lock(Handle handle, ShopId shop, List<UUID> profiles) {
    for (var sql : List.of(LOCK_BOOKINGS, LOCK)) {
      handle
          .createQuery(sql)
          .bind("shop", shop)
          .bindArray("profiles", UUID.class, profiles)
          .mapTo(UUID.class)
          .list();
    }
  }

  /** The row of the profile. */
  static ObjectNode row(Handle handle, ShopId shop, UUID profile) {
    var json =
        handle
            .createQuery(
                """
                select cast(to_jsonb(profile) as text)
                from customer_shop_profiles profile
                where shop_id = :shop
                and id = :profile
                """)
            .bind("shop", shop)
            .bind("profile", profile)
            .mapTo(String.class)
            .one();
    return (ObjectNode) parsed(json);
  }

  /** What hangs on the profile in one of the tables. */
  static ArrayNode hanging(Handle handle, ShopId shop, UUID profile, String table) {
    var json =
        handle
            .createQuery(
                """
                select cast(coalesce(jsonb_agg(to_jsonb(one) order by to_jsonb(one)), '[]') as text)
                from <table> one
                where shop_id = :shop
                and <hangs>
                """)
            .define("table", table)
            .define(
                "hangs",
                table.equals("duplicate_refusals")
                    ? ":profile in (profile_id, other_profile_id)"
                    : "profile_id = :profile")
            .bind("shop", shop)
            .bind("profile", profile)
            .mapTo(String.class)
            .one();
    return (ArrayNode) parsed(json);
  }

  static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("not the JSON that was written", impossible);
    }
  }

  /** Puts rows back, but for those that something has taken the place of, or the ground from. */
  static void insert(Handle handle, String table, ArrayNode rows) {
    if (rows.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into <table> (<columns>)
            select <columns>
            from jsonb_populate_recordset(null::<table>, cast(:rows as jsonb)) one
            where <stands>
            on conflict do nothing
            """)
        .define("table", table)
        .define("columns", String.join(", ", columns(handle, table, rows.get(0))))
        .define("stands", stands(table))
        .bind("rows", rows.toString())
        .execute();
  }

  private static String stands(String table) {
    return switch (table) {
      case "customer_import_profiles" ->
          """
          exists (
            select from customer_imports
            where customer_imports.shop_id = one.shop_id
            and customer_imports.id = one.import_id)
          """;
      case "duplicate_refusals" ->
          """
          2 = (
            select count(*) from customer_shop_profiles
            where customer_shop_profiles.shop_id = one.shop_id
            and customer_shop_profiles.id in (one.profile_id, one.other_profile_id)
            and erased_at is null)
          """;
      default -> "true";
    };
  }

  /** The columns that are there now and were there then, without those that follow from others. */
  private static List<String> columns(Handle handle, String table, JsonNode row) {
    return handle
        .createQuery(
            """
            select cast(attname as text)
            from pg_attribute
            where attrelid = cast(:table as regclass)
            and attnum > 0
            and not attisdropped
            and attgenerated = ''
            order by attnum
            """)
        .bind("table", table)
        .mapTo(String.class)
        .filter(row::has)
        .list();
  }

  /** Moves what can move; which they were. */
  static ArrayNode move(
      Handle handle, ShopId shop, String table, UUID gone, UUID kept, boolean isWithheld) {
    var ids =
        table.equals("support_reveals")
            ? moveReveals(handle, shop, gone, kept)
            : handle
                .createQuery(
                    """
                    update <table> moving
                    set profile_id = kept.id, customer_id = kept.customer_id, withheld = :withheld
                    from customer_shop_profiles kept
                    where kept.shop_id = :shop
                    and kept.id = :kept
                    and moving.shop_id = :shop
                    and moving.profile_id = :gone
                    returning moving.id
                    """)
                .define("table", table)
                .bind("withheld", isWithheld)
                .bind("shop", shop)
                .bind("kept", kept)
                .bind("gone", gone)
                .mapTo(UUID.class)
                .list();
    var all = JSON.createArrayNode();
    ids.stream().sorted().forEach(id -> all.add(id.toString()));
    return all;
  }

  private static List<UUID> moveReveals(Handle handle, ShopId shop, UUID gone, UUID kept) {
    return handle
        .createQuery(
            """
            update support_reveals moving
            set profile_id = :kept
            where shop_id = :shop
            and profile_id = :gone
            and not exists (
              select from support_reveals known
              where known.shop_id = :shop
              and known.profile_id = :kept
              and known.support_session_id = moving.support_session_id
              and known.field = moving.field)
            returning id
            """)
        .bind("shop", shop)
        .bind("kept", kept)
        .bind("gone", gone)
        .mapTo(UUID.class)
        .list();
  }

  /** Moves back what is still where it was moved to. */
  static void moveBack(
      Handle handle, ShopId shop, String table, JsonNode ids, UUID kept, UUID gone) {
    var moved = new ArrayList<UUID>();
    StreamSupport.stream(ids.spliterator(), false)
        .forEach(id -> moved.add(UUID.fromString(id.asText())));
    handle
        .createUpdate(
            """
            update <table> moving
            set profile_id = gone.id<more>
            from customer_shop_profiles gone
            where gone.shop_id = :shop
            and gone.id = :gone
            and moving.shop_id = :shop
            and moving.profile_id = :kept
            and moving.id = any(:ids)
            """)
        .define("table", table)
        .define(
            "more",
            table.equals("support_reveals")
                ? ""
                : ", customer_id = gone.customer_id, withheld = false")
        .bind("shop", shop)
        .bind("kept", kept)
        .bind("gone", gone)
        .bindArray("ids", UUID.class, moved)
        .execute();
  }

  /**
   * An older program's row goes on to find the profile that stays, and writes nothing into it: what
   * it says of the one is not of the other.
   */
  static void moveMarks(Handle handle, ShopId shop, UUID gone, UUID kept) {
    handle
        .createUpdate(
            """
            update adopted_profiles
            set profile_id = :kept, is_made = false
            where shop_id = :shop
            and profile_id = :gone
            """)
        .bind("shop", shop)
        .bind("gone", gone)
        .bind("kept", kept)
        .execute();
  }

  /**
   * Takes from the profile that stayed what came along, before it is put back.
   *
   * @param rows as they were
   */
  static void takeMarks(Handle handle, ShopId shop, UUID kept, ArrayNode rows) {
    handle
        .createUpdate(
            """
            delete from adopted_profiles moved
            using jsonb_populate_recordset(null::adopted_profiles, cast(:rows as jsonb)) one
            where moved.shop_id = :shop
            and moved.profile_id = :kept
            and moved.source = one.source
            and moved.mark = one.mark
            """)
        .bind("rows", rows.toString())
        .bind("shop", shop)
        .bind("kept", kept)
        .execute();
  }

  static CustomerId person(Handle handle, ShopId shop, UUID profile) {
    return new CustomerId(UUID.fromString(row(handle, shop, profile).path("customer_id").asText()));
  }

  static void delete(Handle handle, ShopId shop, UUID profile) {
    handle
        .createUpdate(
            """
            delete from customer_shop_profiles
            where shop_id = :shop
            and id = :profile
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .execute();
  }

  /** A person who was made for one profile alone goes along with it; nobody else changes. */
  static void setPerson(Handle handle, CustomerId person, @Nullable CustomerId into) {
    handle
        .createQuery("select 1 from merge_person(:person, cast(:into as uuid))")
        .bind("person", person)
        .bind("into", into)
        .mapTo(Integer.class)
        .one();
  }

  /** Empties a person who was made for one profile alone, which is erased. */
  static void forgetPerson(Handle handle, CustomerId person, Instant now) {
    handle
        .createQuery("select 1 from forget_merged_person(:person, :now)")
        .bind("person", person)
        .bind("now", now)
        .mapTo(Integer.class)
        .one();
  }
}
