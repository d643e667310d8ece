package convo.support;

import convo.access.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Support's sessions of all agents.
 *
 * @param sought a part of an agent's name, a shop's name or a ticket; empty for all
 * @param next the address of the older ones
 */
public record SupportActsPage(
    Visitor visitor,
    String sought,
    boolean isFirst,
    List<SupportAct> acts,
    Optional<String> next,
    Instant now) {

  /** The address of the newest ones. */
  public Optional<String> first() {
    return isFirst ? Optional.empty() : Optional.of(SupportActsHandler.url(sought));
  }
}
