package convo.claims;

import static convo.words.Words.claims;

import convo.access.AccountRows;
import convo.audit.Actor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tells both addresses what became of their accounts, and how to say no. */
final class AccountMergeMail {
  private static final String KIND = "account merge";

  private AccountMergeMail() {}

  /** In which language each of the two reads, as long as each has an account. */
  static Map<String, Language> readers(Handle handle, String main, String other) {
    return Map.of(
        main, AccountRows.readerOf(handle, main), other, AccountRows.readerOf(handle, other));
  }

  static void together(
      Handle handle,
      Map<String, Language> readers,
      String main,
      String other,
      String link,
      Instant now) {
    for (var to : List.of(main, other)) {
      add(
          handle,
          Objects.requireNonNull(readers.get(to))
              .speak(() ->
                  new Mail(
                      KIND,
                      to,
                      claims().accountsMailSubject(),
                      claims().accountsMail(other, main, link))),
          now);
    }
  }

  static void apart(Handle handle, String main, String other, Instant now) {
    for (var to : List.of(main, other)) {
      add(
          handle,
          AccountRows.readerOf(handle, to)
              .speak(() ->
                  new Mail(
                      KIND,
                      to,
                      claims().accountsApartMailSubject(),
                      claims().accountsApartMail(other, main))),
          now);
    }
  }

  private static void add(Handle handle, Mail mail, Instant now) {
    OutboxQueries.add(handle, Optional.empty(), Actor.system("account merge"), now, mail);
  }
}
