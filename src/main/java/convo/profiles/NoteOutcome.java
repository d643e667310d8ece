package convo.profiles;

/** What became of one more note. */
enum NoteOutcome {
  KEPT,
  /** The notes would be longer than they may be. */
  FULL
}
