package convo.signin;

import convo.audit.Actor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tells a person by mail what has happened to the second factor, so that no stranger does it. */
enum SecondFactorNotice {
  SET(
      "Your account for Convo asks for a second step now",
      "A second step was set up for your account, and all other browsers were signed out. From now"
          + " on signing in asks for a code of your app as well."),
  REMOVED(
      "Your account for Convo asks for no second step any more",
      "The second step of your account was removed, and all other browsers were signed out."),
  RESET(
      "The second step of your account for Convo was reset",
      "Whoever runs this portal has removed the second step of your account, and all browsers were"
          + " signed out. After signing in you can set it up anew."),
  CODES_RENEWED(
      "You have new recovery codes for Convo",
      "New recovery codes were made for your account. The old ones open nothing any more."),
  CODE_USED(
      "A recovery code was used for your account for Convo",
      "One of your recovery codes was typed in the place of a code of your app. It opens nothing any"
          + " more.");

  private static final String OTHERWISE =
      "\n\nIf that was not you, change your password at once, end the sessions that you do not know,"
          + " and write to whoever runs this portal.\n";
  private final String subject;
  private final String sentence;

  SecondFactorNotice(String subject, String sentence) {
    this.subject = subject;
    this.sentence = sentence;
  }

  /** Writes the mail in the transaction of its cause. */
  void tell(Handle handle, String email, Instant now) {
    var mail = new Mail("second factor notice", email, subject, sentence + OTHERWISE);
    OutboxQueries.add(handle, Optional.empty(), Actor.system("sign-in"), now, mail);
  }
}
