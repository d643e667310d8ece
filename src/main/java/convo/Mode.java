package convo;

/** Whether the portal is being looked at or worked with. */
public enum Mode {
  /** With the demo shops, people whose password everybody knows, and mail kept for reading. */
  DEMO,
  /** For real shops: nothing of that, and nothing is guessed that has to be safe. */
  PRODUCTION
}
