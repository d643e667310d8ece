package convo.mail;

import convo.access.Visitor;
import convo.words.Language;
import java.time.Instant;
import java.util.List;

/**
 * The mails that were not sent so far, as a shop or support reads of them.
 *
 * @param url of the page
 * @param waiting how many wait to be sent, over all shops; support alone is told
 */
public record UndeliveredPage(Visitor visitor, String url, List<Undelivered> mails, long waiting) {
  /** By the shop's clock, or by none. */
  public String when(Instant instant) {
    return visitor
        .shopAccess()
        .map(access -> access.shop().when(instant))
        .orElseGet(() -> Language.spoken().universal(instant));
  }

  public boolean isOfShop() {
    return visitor.shopAccess().isPresent();
  }
}
