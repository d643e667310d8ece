package convo.signin;

import static convo.words.Words.signin;

import convo.access.AccountRows;
import convo.audit.Actor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.words.SigninTexts;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** Tells a person by mail which outside identity opens their account now, or does no more. */
enum IdentityNotice {
  JOINED(SigninTexts::joinedMailSubject, SigninTexts::joinedMail),
  REMOVED(SigninTexts::removedMailSubject, SigninTexts::removedMail);

  private final BiFunction<SigninTexts, String, String> subject;
  private final BiFunction<SigninTexts, String, String> body;

  IdentityNotice(
      BiFunction<SigninTexts, String, String> subject,
      BiFunction<SigninTexts, String, String> body) {
    this.subject = subject;
    this.body = body;
  }

  /** Writes the mail in the transaction of its cause. */
  void tell(Handle handle, String email, String provider, Instant now) {
    var mail = AccountRows.readerOf(handle, email).speak(() -> mail(email, provider));
    OutboxQueries.add(handle, Optional.empty(), Actor.system("sign-in"), now, mail);
  }

  private Mail mail(String email, String provider) {
    return new Mail(
        "identity notice",
        email,
        subject.apply(signin(), provider),
        body.apply(signin(), provider));
  }
}
