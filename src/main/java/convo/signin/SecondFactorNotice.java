package convo.signin;

import static convo.words.Words.signin;

import convo.access.AccountRows;
import convo.audit.Actor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.words.SigninTexts;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Tells a person by mail what has happened to the second factor, so that no stranger does it. */
enum SecondFactorNotice {
  SET(SigninTexts::stepSetMailSubject, SigninTexts::stepSetMail),
  REMOVED(SigninTexts::stepRemovedMailSubject, SigninTexts::stepRemovedMail),
  RESET(SigninTexts::stepResetMailSubject, SigninTexts::stepResetMail),
  CODES_RENEWED(SigninTexts::codesRenewedMailSubject, SigninTexts::codesRenewedMail),
  CODE_USED(SigninTexts::codeUsedMailSubject, SigninTexts::codeUsedMail);

  private final Function<SigninTexts, String> subject;
  private final Function<SigninTexts, String> body;

  SecondFactorNotice(Function<SigninTexts, String> subject, Function<SigninTexts, String> body) {
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
