package convo.signin;

import convo.audit.Actor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tells a person by mail which outside identity opens their account now, or does no more. */
enum IdentityNotice {
  JOINED("Your account for Convo opens by %s now", "From now on your account opens by %s as well."),
  REMOVED(
      "Your account for Convo opens by %s no more",
      "Your account does not open by %s any more, and all other browsers were signed out.");

  private static final String OTHERWISE =
      "\n\nIf that was not you, sign in, look at your account, change your password, and end the"
          + " sessions that you do not know.\n";
  private final String subject;
  private final String sentence;

  IdentityNotice(String subject, String sentence) {
    this.subject = subject;
    this.sentence = sentence;
  }

  /** Writes the mail in the transaction of its cause. */
  void tell(Handle handle, String email, String provider, Instant now) {
    var mail =
        new Mail(
            "identity notice",
            email,
            subject.formatted(provider),
            sentence.formatted(provider) + OTHERWISE);
    OutboxQueries.add(handle, Optional.empty(), Actor.system("sign-in"), now, mail);
  }
}
