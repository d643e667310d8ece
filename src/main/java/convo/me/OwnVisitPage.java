package convo.me;

import convo.access.Visitor;
import convo.scheduling.MoveChoice;
import convo.scheduling.OwnVisit;
import convo.shops.Shop;
import convo.web.Link;
import convo.words.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A visit about which its customer decides.
 *
 * @param url the address of its page
 * @param isSignedIn whether she came by her account and not by a link
 * @param choice to when it can be moved, where she asks
 * @param nearest starts around one that was taken just now
 */
public record OwnVisitPage(
    Visitor visitor,
    OwnVisit visit,
    String url,
    boolean isSignedIn,
    Instant now,
    Optional<MoveChoice> choice,
    List<Instant> nearest,
    String problem) {

  static OwnVisitPage of(Visitor visitor, OwnVisit visit, String url, boolean in, Instant now) {
    return new OwnVisitPage(visitor, visit, url, in, now, Optional.empty(), List.of(), "");
  }

  OwnVisitPage with(MoveChoice times) {
    return new OwnVisitPage(
        visitor, visit, url, isSignedIn, now, Optional.of(times), nearest, problem);
  }

  OwnVisitPage said(String sentence, List<Instant> starts) {
    return new OwnVisitPage(visitor, visit, url, isSignedIn, now, choice, starts, sentence);
  }

  public Shop shop() {
    return visit.shop();
  }

  /** What she may do about it. */
  public VisitChoices choices() {
    return VisitChoices.of(
        url,
        visit.status(),
        visit.startsAt(),
        shop().zone(),
        visit.freeUntil(),
        shop().name(),
        shop()::when,
        now);
  }

  /** The free days, to choose from. */
  public List<Link> days() {
    return choice.stream()
        .flatMap(times ->
            times.free().stream()
                .map(day ->
                    new Link(
                        Language.spoken().day(day),
                        dayUrl(day),
                        times.day().filter(day::equals).isPresent())))
        .toList();
  }

  /** The address of the choice around a day. */
  public String dayUrl(LocalDate day) {
    return url + "/move?day=" + day;
  }

  /** A time of the chosen day, or day and time of one of the nearest. */
  public String time(Instant start) {
    return shop().time(start);
  }
}
