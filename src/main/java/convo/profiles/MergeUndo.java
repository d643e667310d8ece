package convo.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.database.CustomerId;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Takes a merge apart, in the transaction of its cause: each field that nobody has touched since is
 * as it was, and what was done since stays where it was done.
 */
public final class MergeUndo {
  private MergeUndo() {}

  /**
   * Nobody else changes the profile or its bookings before the end of the transaction. Whoever may
   * come to take something apart begins with it: bookings first, as whoever books does.
   */
  public static void hold(Handle handle, ShopId shop, UUID profile) {
    MergeRows.lock(handle, shop, List.of(profile));
  }

  /**
   * Takes apart whatever was put into a profile, as its person has not agreed to it; whether there
   * was anything that she was asked about.
   */
  public static boolean refuse(Handle handle, ShopId shop, UUID profile, Actor actor, Instant now) {
    hold(handle, shop, profile);
    var isAsked =
        handle
            .createQuery(
                """
                select exists (
                  select from customer_shop_profiles
                  where shop_id = :shop
                  and id = :profile
                  and merge_asked_at is not null)
                """)
            .bind("shop", shop)
            .bind("profile", profile)
            .mapTo(Boolean.class)
            .one();
    if (isAsked) {
      for (var ledger : MergeLedger.into(handle, shop, profile)) {
        if (isAsked(handle, shop, profile)) {
          apply(handle, shop, ledger, now);
          record(handle, shop, ledger, actor, now);
        }
      }
    }
    return isAsked;
  }

  private static boolean isAsked(Handle handle, ShopId shop, UUID profile) {
    return !MergeRows.row(handle, shop, profile).path("merge_asked_at").isNull();
  }

  /** Takes everything apart that was put into somebody who is to be erased; whom it was made of. */
  static List<MergeLedger> all(Handle handle, ShopId shop, UUID profile, Instant now) {
    hold(handle, shop, profile);
    var ledgers = MergeLedger.into(handle, shop, profile);
    ledgers.forEach(ledger -> apply(handle, shop, ledger, now));
    return ledgers;
  }

  static void record(Handle handle, ShopId shop, MergeLedger ledger, Actor actor, Instant now) {
    var action = AuditAction.TOOK_A_MERGE_APART;
    var version = MergeRows.row(handle, shop, ledger.kept()).path("version").asInt();
    AuditQueries.record(
        handle, shop, now, actor, action, ProfileWords.SUBJECT, ledger.kept(), version, Map.of());
    AuditQueries.record(
        handle, shop, now, actor, action, ProfileWords.SUBJECT, ledger.gone(), 0, Map.of());
  }

  /** Takes it apart; the profile that stayed is there, and may be. */
  static void apply(Handle handle, ShopId shop, MergeLedger ledger, Instant now) {
    hold(handle, shop, ledger.kept());
    restoreTags(handle, shop, ledger);
    restoreConsents(handle, shop, ledger);
    restoreRow(handle, shop, ledger, now);
    var gone = possible(handle, shop, ledger.goneRow());
    if (!isFree(handle, shop, ledger)) {
      gone.put("customer_id", somebody(handle, shop, ledger, now).value().toString());
    }
    MergeRows.insert(handle, MergeRows.PROFILE, rows(gone));
    MergeRows.MOVING.forEach(table ->
        MergeRows.moveBack(handle, shop, table, ledger.moved(table), ledger.kept(), ledger.gone()));
    MergeRows.takeMarks(handle, shop, ledger.kept(), ledger.hanging("adopted_profiles"));
    MergeRows.HANGING.forEach(table -> MergeRows.insert(handle, table, ledger.hanging(table)));
    MergeRows.setPerson(handle, new CustomerId(ledger.person()), null);
    end(handle, shop, ledger, now);
    settle(handle, shop, ledger.kept());
    derive(handle, shop, List.of(ledger.kept(), ledger.gone()));
  }

  /**
   * Whether its person is there, and nothing has given her another profile at the shop since; or
   * the profile itself is there again.
   */
  private static boolean isFree(Handle handle, ShopId shop, MergeLedger ledger) {
    return handle
        .createQuery(
            """
            select exists (
                select from customer_shop_profiles
                where shop_id = :shop
                and id = :gone)
              or (exists (
                  select from core.customers
                  where id = :person)
                and not exists (
                  select from customer_shop_profiles
                  where shop_id = :shop
                  and customer_id = :person))
            """)
        .bind("shop", shop)
        .bind("gone", ledger.gone())
        .bind("person", ledger.person())
        .mapTo(Boolean.class)
        .one();
  }

  /** Somebody new, so that what was put together can be taken apart whatever came of her. */
  private static CustomerId somebody(Handle handle, ShopId shop, MergeLedger ledger, Instant now) {
    var known = contact(ledger.goneRow());
    var unreached =
        new Profile.Contact(known.firstName(), known.lastName(), Optional.empty(), known.phone());
    ProfileRows.link(handle, ledger.gone(), unreached, false, now);
    var person = MergeRows.person(handle, shop, ledger.gone());
    MergeRows.delete(handle, shop, ledger.gone());
    return person;
  }

  private static ArrayNode rows(ObjectNode row) {
    return MergeRows.JSON.createArrayNode().add(row);
  }

  /**
   * A key that an import has given to somebody else since, or a stylist who is gone, stays away.
   */
  private static ObjectNode possible(Handle handle, ShopId shop, ObjectNode row) {
    var possible = row.deepCopy();
    var found =
        handle
            .createQuery(
                """
                select exists (
                  select from customer_shop_profiles
                  where shop_id = :shop
                  and import_key = cast(:key as text))
                """)
            .bind("shop", shop)
            .bind("key", row.path("import_key").isNull() ? null : row.path("import_key").asText())
            .mapTo(Boolean.class)
            .one();
    if (found) {
      possible.putNull("import_key");
    }
    var isStylist =
        handle
            .createQuery(
                """
                select exists (
                  select from stylists
                  where shop_id = :shop
                  and id = cast(:stylist as uuid))
                """)
            .bind("shop", shop)
            .bind(
                "stylist",
                row.path("preferred_stylist_id").isNull()
                    ? null
                    : row.path("preferred_stylist_id").asText())
            .mapTo(Boolean.class)
            .one();
    if (!isStylist) {
      possible.putNull("preferred_stylist_id");
    }
    return possible;
  }

  private static void restoreTags(Handle handle, ShopId shop, MergeLedger ledger) {
    var table = "profile_tags";
    if (MergeRows.hanging(handle, shop, ledger.kept(), table).equals(ledger.after(table))) {
      TagRows.write(handle, shop, ledger.kept(), List.of());
      MergeRows.insert(handle, table, (ArrayNode) ledger.before(table));
    }
  }

  private static void restoreConsents(Handle handle, ShopId shop, MergeLedger ledger) {
    var table = "profile_consents";
    var now = MergeRows.hanging(handle, shop, ledger.kept(), table);
    for (var purpose : Consent.Purpose.values()) {
      var after = MergeLedger.consent(ledger.after(table), purpose.key());
      if (after.equals(MergeLedger.consent(now, purpose.key()))) {
        deleteConsent(handle, shop, ledger.kept(), purpose);
        var before = MergeLedger.consent(ledger.before(table), purpose.key());
        if (before instanceof ObjectNode row) {
          MergeRows.insert(handle, table, rows(row));
        }
      }
    }
  }

  private static void deleteConsent(
      Handle handle, ShopId shop, UUID profile, Consent.Purpose purpose) {
    handle
        .createUpdate(
            """
            delete from profile_consents
            where shop_id = :shop
            and profile_id = :profile
            and purpose = :purpose
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .bind("purpose", purpose)
        .execute();
  }

  /**
   * Of the row each field that is still as the merge left it. The version goes back too where
   * nothing else has happened.
   */
  private static void restoreRow(Handle handle, ShopId shop, MergeLedger ledger, Instant now) {
    var row = MergeRows.row(handle, shop, ledger.kept());
    var before = ledger.before(MergeRows.PROFILE);
    var after = ledger.after(MergeRows.PROFILE);
    var restored = row.deepCopy();
    MergeLedger.columns()
        .filter(column -> row.path(column).equals(after.path(column)))
        .forEach(column -> restored.set(column, before.path(column)));
    restored.put(
        "sort_name",
        SortName.of(restored.path("first_name").asText(), restored.path("last_name").asText()));
    var isUntouched = row.path("version").equals(after.path("version"));
    restored.set("version", isUntouched ? before.path("version") : next(row.path("version")));
    if (isUntouched) {
      restored.set("updated_at", before.path("updated_at"));
    } else {
      restored.put("updated_at", now.toString());
    }
    write(handle, shop, ledger.kept(), restored);
  }

  private static JsonNode next(JsonNode version) {
    return MergeRows.JSON.getNodeFactory().numberNode(version.asInt() + 1);
  }

  private static void write(Handle handle, ShopId shop, UUID profile, ObjectNode row) {
    var columns =
        Stream.concat(MergeLedger.columns(), Stream.of("sort_name", "version", "updated_at"))
            .toList();
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set (<columns>) = (
              select <columns>
              from jsonb_populate_record(null::customer_shop_profiles, cast(:row as jsonb)))
            where shop_id = :shop
            and id = :profile
            """)
        .define("columns", String.join(", ", columns))
        .bind("row", row.toString())
        .bind("shop", shop)
        .bind("profile", profile)
        .execute();
  }

  private static void end(Handle handle, ShopId shop, MergeLedger ledger, Instant now) {
    handle
        .createUpdate(
            """
            update profile_merges
            set undone_at = :now, undo = null
            where shop_id = :shop
            and id = :id
            """)
        .bind("shop", shop)
        .bind("id", ledger.id())
        .bind("now", now)
        .execute();
  }

  /** Whoever is asked about nothing any more is not asked. */
  private static void settle(Handle handle, ShopId shop, UUID kept) {
    handle
        .createUpdate(
            """
            update customer_shop_profiles profile
            set merge_asked_at = null
            where shop_id = :shop
            and id = :kept
            and not exists (
              select from profile_merges other
              where other.shop_id = :shop
              and other.kept_id = :kept
              and other.undone_at is null
              and other.at >= profile.merge_asked_at)
            """)
        .bind("shop", shop)
        .bind("kept", kept)
        .execute();
  }

  /** The words by which the profiles are found, and their figures. */
  static void derive(Handle handle, ShopId shop, List<UUID> profiles) {
    var country =
        handle
            .createQuery("select country from shops where id = :shop")
            .bind("shop", shop)
            .mapTo(String.class)
            .one();
    for (var id : profiles) {
      var row = MergeRows.row(handle, shop, id);
      ProfileTokenQueries.rewrite(handle, shop, id, contact(row).tokens(country));
    }
    FigureQueries.recompute(handle, shop, profiles);
  }

  private static Profile.Contact contact(ObjectNode row) {
    return new Profile.Contact(
        row.path("first_name").asText(),
        row.path("last_name").asText(),
        text(row.path("email")),
        text(row.path("phone")));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isNull() ? Optional.empty() : Optional.of(node.asText());
  }
}
