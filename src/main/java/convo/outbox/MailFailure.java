package convo.outbox;

import static convo.words.Words.outbox;

import convo.database.EnumKey;
import convo.words.OutboxTexts;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Why a mail was not sent. */
public enum MailFailure implements EnumKey {
  NO_MAILBOX(true, OutboxTexts::noMailbox),
  REFUSED(true, OutboxTexts::refused),
  SENDER_REFUSED(false, OutboxTexts::senderRefused),
  SIGN_IN_REFUSED(false, OutboxTexts::signInRefused),
  LATER(false, OutboxTexts::later),
  NO_ANSWER(false, OutboxTexts::noAnswer),
  LATE(true, OutboxTexts::late),
  OUR_FAULT(false, OutboxTexts::ourFault);

  /** From here on a mail server means it for good (RFC 5321, 4.2.1). */
  private static final int FOR_GOOD = 500;

  private final boolean isFinal;
  private final Function<OutboxTexts, String> words;

  MailFailure(boolean isFinal, Function<OutboxTexts, String> words) {
    this.isFinal = isFinal;
    this.words = words;
  }

  /** Whether to try again would be in vain. */
  boolean isFinal() {
    return isFinal;
  }

  /** In plain words, in the language of the reader. */
  public String words() {
    return words.apply(outbox());
  }

  /** What went wrong; what we have set up wrong is no reason to give a mail up. */
  static MailFailure of(Throwable thrown) {
    var all = all(thrown);
    return first(all, AddressException.class)
        .map(malformed -> NO_MAILBOX)
        .or(() -> first(all, AuthenticationFailedException.class).map(refused -> SIGN_IN_REFUSED))
        .or(() -> first(all, SMTPSenderFailedException.class).map(refused -> SENDER_REFUSED))
        .or(() ->
            first(all, SMTPAddressFailedException.class)
                .map(refused -> refused.getReturnCode() >= FOR_GOOD ? NO_MAILBOX : LATER))
        .or(() ->
            first(all, SMTPSendFailedException.class)
                .map(refused -> refused.getReturnCode() >= FOR_GOOD ? REFUSED : LATER))
        .orElse(thrown instanceof MessagingException ? NO_ANSWER : OUR_FAULT);
  }

  /** A failure hands out those beneath it one after the other. */
  private static List<Throwable> all(Throwable thrown) {
    var all = new ArrayList<Throwable>();
    for (Throwable next = thrown; next != null && !all.contains(next); ) {
      all.add(next);
      next = next instanceof MessagingException chained ? chained.getNextException() : null;
    }
    return all;
  }

  private static <T> Optional<T> first(List<Throwable> all, Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
