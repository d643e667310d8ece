package convo.supportaccess;

import static convo.words.Words.supportaccess;

import convo.supportsession.SupportSession;
import convo.supportsession.SupportSession.Decision;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What things and people are called, by their ids. */
public record Names(Map<UUID, String> known) {

  /** The accounts that a page of these sessions has to name. */
  static Set<UUID> accounts(Collection<SupportSession> sessions) {
    var accounts = new HashSet<UUID>();
    for (var session : sessions) {
      accounts.add(session.account());
      session.decision().flatMap(Decision::by).ifPresent(accounts::add);
      session.end().flatMap(SupportSession.End::by).ifPresent(accounts::add);
      session
          .write()
          .flatMap(SupportSession.WriteRequest::decision)
          .flatMap(Decision::by)
          .ifPresent(accounts::add);
    }
    return accounts;
  }

  public String of(UUID account) {
    return Optional.ofNullable(known.get(account)).orElseGet(() -> supportaccess().somebody());
  }

  /** Who said yes or no: "Bella said yes". */
  String said(Decision decision) {
    var answer = decision.answer().key();
    return decision
        .by()
        .map(owner -> supportaccess().said(answer, of(owner)))
        .orElseGet(() -> supportaccess().saidByMail(answer));
  }
}
