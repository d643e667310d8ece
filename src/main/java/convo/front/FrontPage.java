package convo.front;

import convo.access.Visitor;
import convo.bookings.Wish;
import convo.shops.Shop;
import convo.shops.WebAddress;
import convo.words.Words;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The page of a shop.
 *
 * @param today the day of the week at the shop
 * @param again what somebody who has signed in had done last time
 */
public record FrontPage(
    Visitor visitor, Front front, DayOfWeek today, Optional<VisitChoice> again) {

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

  /** "As last time: Cut with Sam". */
  public String asLastTime(VisitChoice last) {
    var services =
        last.services().stream()
            .map(id -> named(front.services(), ShownService::id, ShownService::name, id))
            .toList();
    var stylists =
        last.wishes().stream()
            .map(Wish::stylist)
            .flatMap(Optional::stream)
            .distinct()
            .map(id -> named(front.team(), ShownStylist::id, ShownStylist::name, id))
            .toList();
    return stylists.isEmpty()
        ? Words.front().again(services)
        : Words.front().againWith(services, stylists);
  }

  private static <T> String named(
      List<T> all, Function<T, UUID> id, Function<T, String> name, UUID wanted) {
    return all.stream()
        .filter(one -> id.apply(one).equals(wanted))
        .map(name)
        .findFirst()
        .orElseThrow();
  }

  /** Whether there is a way to the shop beside this page. */
  public boolean hasContact() {
    return !address().isEmpty() || !phone().isEmpty() || !website().isEmpty();
  }
}
