package convo;

/** Lets tests do at once what the portal does by itself in time. */
public final class Chores {
  private Chores() {}

  public static void run(Convo convo, String name) {
    convo.chores().stream()
        .filter(chore -> chore.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no chore " + name))
        .work()
        .run();
  }
}
