package convo.adoption;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What Convo knows of an adoption: how its source is understood and how far it has come. */
final class AdoptionRows {
  private AdoptionRows() {}

  /**
   * How far a table has come over.
   *
   * @param lastKey of what was there when it began
   */
  record Step(Optional<String> afterKey, Optional<String> lastKey, boolean isDone) {
    static final Step FIRST = new Step(Optional.empty(), Optional.empty(), false);
  }

  private record StepRow(Optional<String> afterKey, Optional<String> lastKey, boolean done) {}

  static Optional<String> mapping(Handle handle, String name) {
    return handle
        .createQuery("select mapping from adoptions where name = :name and ended_at is null")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  /** Of which source the adoption of a name is, or was. */
  static Optional<String> place(Handle handle, String name) {
    return handle
        .createQuery("select place from adoptions where name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  /** Begins, or begins again: everything there is comes over once more. */
  static void begin(Handle handle, String name, String place, String mapping, Instant now) {
    handle
        .createUpdate(
            """
            insert into adoptions (name, place, mapping, created_at)
            values (:name, :place, :mapping, :now)
            on conflict (name) do update
              set mapping = excluded.mapping, backfilled_at = null, ended_at = null
            """)
        .bind("name", name)
        .bind("place", place)
        .bind("mapping", mapping)
        .bind("now", now)
        .execute();
    handle
        .createUpdate("delete from adoption_steps where name = :name")
        .bind("name", name)
        .execute();
  }

  static void backfilled(Handle handle, String name, Instant now) {
    handle
        .createUpdate("update adoptions set backfilled_at = :now where name = :name")
        .bind("name", name)
        .bind("now", now)
        .execute();
  }

  static boolean isBackfilled(Handle handle, String name) {
    return handle
        .createQuery("select backfilled_at is not null from adoptions where name = :name")
        .bind("name", name)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  static void end(Handle handle, String name, Instant now) {
    handle
        .createUpdate("update adoptions set ended_at = :now where name = :name")
        .bind("name", name)
        .bind("now", now)
        .execute();
  }

  static Step step(Handle handle, String name, String step) {
    return handle
        .createQuery(
            """
            select after_key, last_key, done
            from adoption_steps
            where name = :name
            and step = :step
            """)
        .bind("name", name)
        .bind("step", step)
        .mapTo(StepRow.class)
        .findOne()
        .map(row -> new Step(row.afterKey(), row.lastKey(), row.done()))
        .orElse(Step.FIRST);
  }

  static void save(Handle handle, String name, String step, Step at) {
    handle
        .createUpdate(
            """
            insert into adoption_steps (name, step, after_key, last_key, done)
            values (:name, :step, :after, :last, :done)
            on conflict (name, step) do update
              set after_key = excluded.after_key, last_key = excluded.last_key, done = excluded.done
            """)
        .bind("name", name)
        .bind("step", step)
        .bind("after", at.afterKey())
        .bind("last", at.lastKey())
        .bind("done", at.isDone())
        .execute();
  }
}
