package convo.front;

import convo.access.Visitor;
import convo.bookings.Wish;
import convo.shops.Minutes;
import convo.shops.Shop;
import convo.shops.WebAddress;
import convo.words.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The page of a shop.
 *
 * @param day today at the shop
 * @param again what somebody who has signed in had done last time
 * @param chosen what was ticked before
 */
public record FrontPage(
    Visitor visitor, Front front, LocalDate day, Optional<VisitChoice> again, VisitChoice chosen) {

  public DayOfWeek today() {
    return day.getDayOfWeek();
  }

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

  public boolean isChosen(ShownService service) {
    return chosen.services().contains(service.id());
  }

  public boolean hasChosen() {
    return !ticked().isEmpty();
  }

  /** What all that is ticked costs. */
  public String total() {
    return shop().money(ticked().stream().mapToLong(ShownService::priceCents).sum());
  }

  /** How long all that is ticked takes. */
  public String length() {
    var minutes = Minutes.text(ticked().stream().mapToInt(ShownService::durationMinutes).sum());
    return ticked().size() > 1 ? Words.front().atLeast(minutes) : minutes;
  }

  private List<ShownService> ticked() {
    return front.services().stream().filter(this::isChosen).toList();
  }

  /** Where the last visit is chosen again: whom it was with is no question any more. */
  public String againUrl(VisitChoice last) {
    return front.url("/book") + last.query() + "&month=" + YearMonth.from(day);
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
