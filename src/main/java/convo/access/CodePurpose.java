package convo.access;

/** What a mailed code is good for: a code for one thing does nothing else. */
public enum CodePurpose {
  SIGN_IN("for Convo", "It signs you in."),
  ERASURE("to be erased from Convo", "It erases everything that Convo and its shops know of you."),
  ADDRESS("for this address", "It adds this address to an account of Convo."),
  FAMILY(
      "for this address",
      "It gives somebody who is in another person's family on Convo this address as their own.");

  private final String title;
  private final String effect;

  CodePurpose(String title, String effect) {
    this.title = title;
    this.effect = effect;
  }

  String subject(String code) {
    return code + " is your code " + title;
  }

  /** What happens when the code is typed, so that nobody is talked into telling it. */
  String effect() {
    return effect;
  }
}
