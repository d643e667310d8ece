package convo.front;

import convo.access.Visitor;
import convo.shops.Shop;
import convo.shops.WebAddress;
import java.time.DayOfWeek;
import java.util.List;

/**
 * The page of a shop.
 *
 * @param today the day of the week at the shop
 */
public record FrontPage(Visitor visitor, Front front, DayOfWeek today) {

  public Shop shop() {
    return front.shop();
  }

  public List<DayOfWeek> week() {
    return List.of(DayOfWeek.values());
  }

  public List<String> address() {
    return front.details().addressLines(shop().country()).toList();
  }

  /** The phone as people of the shop's country write it, or nothing. */
  public String phone() {
    return front.details().shownPhone(shop().country()).orElse("");
  }

  /** The web page in short, or nothing. */
  public String website() {
    return WebAddress.shown(front.details().website());
  }

  /** Whether there is a way to the shop beside this page. */
  public boolean hasContact() {
    return !address().isEmpty() || !phone().isEmpty() || !website().isEmpty();
  }
}
