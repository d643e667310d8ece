package convo.account;

import convo.access.Session;
import convo.access.Visitor;
import java.util.List;
import java.util.UUID;

/**
 * The browsers in which a person is signed in.
 *
 * @param here the session that asks
 */
public record SessionsPage(Visitor visitor, List<Session> sessions, UUID here) {
  public boolean isHere(Session session) {
    return session.id().equals(here);
  }
}
