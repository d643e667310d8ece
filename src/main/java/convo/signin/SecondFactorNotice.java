package convo.signin;

import static convo.words.Words.signin;

import convo.access.AccountRows;
import convo.audit.Actor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.words.SigninWords;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Tells a person by mail what has happened to the second factor, so that no stranger does it. */
enum SecondFactorNotice {
  SET(SigninWords::stepSetMailSubject, SigninWords::stepSetMail),
  REMOVED(SigninWords::stepRemovedMailSubject, SigninWords::stepRemovedMail),
  RESET(SigninWords::stepResetMailSubject, SigninWords::stepResetMail),
  CODES_RENEWED(SigninWords::codesRenewedMailSubject, SigninWords::codesRenewedMail),
  CODE_USED(SigninWords::codeUsedMailSubject, SigninWords::codeUsedMail);

  private final Function<SigninWords, String> subject;
  private final Function<SigninWords, String> body;

  SecondFactorNotice(Function<SigninWords, String> subject, Function<SigninWords, String> body) {
    this.subject = subject;
    this.body = body;
  }

  /** Writes the mail in the transaction of its cause. */
  void tell(Handle handle, String email, Instant now) {
    var mail = AccountRows.readerOf(handle, email).speak(() -> mail(email));
    OutboxQueries.add(handle, Optional.empty(), Actor.system("sign-in"), now, mail);
  }

  private Mail mail(String email) {
    return new Mail("second factor notice", email, subject.apply(signin()), body.apply(signin()));
  }
}
