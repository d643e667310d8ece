package convo.supportaccess;

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
    return Optional.ofNullable(known.get(account)).orElse("Somebody");
  }

  /** Who decided, as the beginning of a sentence. */
  public String of(Decision decision) {
    return decision.by().map(this::of).orElse("An owner, by the link in the mail,");
  }
}
