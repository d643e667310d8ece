package convo;

import convo.database.Database;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * A database of one test that the next one gets as if nobody had used it, with the portal's
 * connections to it: a copy and its connections take longer than most tests.
 */
public final class KeptDatabase {
  /** Each time leaves dead rows behind, which nobody sweeps up. */
  private static final int MOST_TIMES = 50;

  private static final Map<TestDatabase, Queue<KeptDatabase>> KEPT = new HashMap<>();

  private final TestDatabase template;
  private final TestDatabase database;
  private final Untouched untouched;
  private final Database open;
  private int times;

  private KeptDatabase(TestDatabase template) {
    this.template = template;
    this.database = TestDatabase.freshFrom(template);
    this.untouched = new Untouched(database);
    this.open = Database.open(TestConvo.settings(database).database());
  }

  /** One that looks like a fresh copy of the template. */
  static synchronized KeptDatabase from(TestDatabase template) {
    var kept = KEPT.computeIfAbsent(template, none -> new ArrayDeque<>()).poll();
    return kept == null ? new KeptDatabase(template) : kept;
  }

  TestDatabase database() {
    return database;
  }

  Database open() {
    return open;
  }

  /** When no portal serves it any more. */
  void giveBack() {
    synchronized (KeptDatabase.class) {
      times++;
      if (times < MOST_TIMES && untouched.restore()) {
        KEPT.computeIfAbsent(template, none -> new ArrayDeque<>()).add(this);
      } else {
        drop();
      }
    }
  }

  private void drop() {
    open.close();
    untouched.close();
    database.drop();
  }

  /** Before the classes that keep them are left. */
  public static synchronized void dropAll() {
    KEPT.values().forEach(kept -> kept.forEach(KeptDatabase::drop));
    KEPT.clear();
  }
}
