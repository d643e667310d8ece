package convo.signin;

/** What a mailed code is good for: a code for one thing does nothing else. */
public enum CodePurpose {
  SIGN_IN("for Convo", "It signs you in.", CodePurpose.MISTYPED),
  ERASURE(
      "to be erased from Convo",
      "It erases everything that Convo and its shops know of you.",
      "somebody is signed in to your account: end the sessions you do not know and change your"
          + " password."),
  ADDRESS(
      "for this address",
      "It adds this address to an account of Convo.",
      CodePurpose.SOMEBODY_ELSE),
  FAMILY(
      "for this address",
      "It gives somebody who is in another person's family on Convo this address as their own.",
      CodePurpose.SOMEBODY_ELSE);

  private static final String MISTYPED =
      "somebody may have mistyped an address: nothing has happened, and you can forget this mail.";
  private static final String SOMEBODY_ELSE =
      "somebody wants this address for an account that is not yours: without the code they do not"
          + " get it.";

  private final String title;
  private final String effect;
  private final String alarm;

  CodePurpose(String title, String effect, String alarm) {
    this.title = title;
    this.effect = effect;
    this.alarm = alarm;
  }

  String subject(String code) {
    return code + " is your code " + title;
  }

  /** What it means when the person has not asked for it. */
  String alarm() {
    return alarm;
  }

  /** What happens when the code is typed, so that nobody is talked into telling it. */
  String effect() {
    return effect;
  }
}
