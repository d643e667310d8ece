package convo.outbox;

import convo.database.DatabaseUnavailable;
import convo.database.PlatformDoor;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Blanks the links in mails once a shop has decided what they ask, for a shop's own role may not
 * read them. The decision is kept and the link decides nothing any more: should this fail, the
 * sweep blanks it in time.
 */
public final class SpentLinks {
  private static final Logger LOG = LoggerFactory.getLogger(SpentLinks.class);
  private final PlatformDoor platform;

  public SpentLinks(PlatformDoor platform) {
    this.platform = platform;
  }

  /** Blanks the link that decided about this. */
  public void blank(UUID secretOf) {
    try {
      platform.useWrite(handle -> OutboxQueries.blank(handle, secretOf));
    } catch (DatabaseUnavailable | JdbiException failure) {
      LOG.warn("{}: its link stays in the mail until the sweep", secretOf, failure);
    }
  }
}
