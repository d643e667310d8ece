package convo.duplicates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import convo.database.PlatformDoor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Which persons may be there twice over all shops. They are compared by a chore, never while
 * somebody waits for the page, and only those who changed last: the work stays bounded.
 */
public final class PersonDuplicateQueries {
  /** So many persons are compared, those who changed last. */
  static final int COMPARED = 20_000;

  /** So many pairs are kept, the likeliest. */
  static final int KEPT = 200;

  private static final JsonMapper JSON = new JsonMapper();

  private final PlatformDoor platform;
  private final InstantSource clock;

  public PersonDuplicateQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Compares anew. */
  public void run() {
    var found = Duplicates.find(platform.read(PersonDuplicateQueries::persons));
    var now = clock.instant();
    platform.useWrite(handle -> {
      handle.execute("delete from person_duplicates");
      for (var place = 0; place < Math.min(KEPT, found.size()); place++) {
        insert(handle, found.get(place), place + 1, now);
      }
    });
  }

  private static List<Candidate> persons(Handle handle) {
    return handle
        .createQuery(
            """
            select id, first_name, last_name, email, phone, cast(null as date) birth_date, 0 bookings,
              cast(null as timestamptz) last_booking_at
            from core.customers
            where erased_at is null
            and merged_into_id is null
            order by updated_at desc, id
            limit :most
            """)
        .bind("most", COMPARED)
        .mapTo(Candidate.class)
        .list();
  }

  /** Whoever was erased meanwhile is left out. */
  private static void insert(Handle handle, Duplicate pair, int place, Instant now) {
    handle
        .createUpdate(
            """
            insert into person_duplicates (customer_id, other_customer_id, place, levels, found_at)
            select one.id, other.id, :place, cast(:levels as jsonb), :now
            from core.customers one
            join core.customers other on other.id = :other
            where one.id = :one
            and one.erased_at is null
            and other.erased_at is null
            """)
        .bind("one", pair.one().id())
        .bind("other", pair.other().id())
        .bind("place", place)
        .bind("levels", levels(pair))
        .bind("now", now)
        .execute();
  }

  private static String levels(Duplicate pair) {
    var levels = new LinkedHashMap<String, String>();
    pair.levels().forEach((trait, level) -> levels.put(trait.name(), level.name()));
    try {
      return JSON.writeValueAsString(levels);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The pairs as support may see them, the likeliest first. */
  List<MaskedPair> list() {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select pair.levels, pair.found_at,
                  left(one.first_name, 1) || '… ' || left(one.last_name, 1) || '…' one,
                  left(other.first_name, 1) || '… ' || left(other.last_name, 1) || '…' other,
                  exists (select from accounts where accounts.customer_id = one.id) one_signs_in,
                  exists (select from accounts where accounts.customer_id = other.id) other_signs_in
                from person_duplicates pair
                join core.customers one on one.id = pair.customer_id
                join core.customers other on other.id = pair.other_customer_id
                where one.erased_at is null
                and other.erased_at is null
                and one.merged_into_id is null
                and other.merged_into_id is null
                order by pair.place
                """)
            .mapTo(MaskedPair.class)
            .list());
  }
}
