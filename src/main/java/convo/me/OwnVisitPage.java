package convo.me;

import convo.access.Visitor;
import convo.front.VisitorClock;
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
 * @param clock by which she lives
 * @param choice to when it can be moved, where she asks
 * @param nearest starts around one that was taken just now
 */
public record OwnVisitPage(
    Visitor visitor,
    OwnVisit visit,
    String url,
    boolean isSignedIn,
    Instant now,
    VisitorClock clock,
    Optional<MoveChoice> choice,
    List<Instant> nearest,
    String problem) {

  static OwnVisitPage of(
      Visitor visitor, OwnVisit visit, String url, boolean in, Instant now, VisitorClock clock) {
    return new OwnVisitPage(visitor, visit, url, in, now, clock, Optional.empty(), List.of(), "");
  }

  OwnVisitPage with(MoveChoice times) {
    return new OwnVisitPage(
        visitor, visit, url, isSignedIn, now, clock, Optional.of(times), nearest, problem);
  }

  OwnVisitPage said(String sentence, List<Instant> starts) {
    return new OwnVisitPage(visitor, visit, url, isSignedIn, now, clock, choice, starts, sentence);
  }

  public Shop shop() {
    return visit.shop();
  }

  /** The address of a page of this visit, on which her clock is known too. */
  public String link(String rest) {
    return url + rest + clock.query();
  }

  /** When it begins on her clock, where that shows another time. */
  public Optional<String> yours() {
    return yours(visit.startsAt());
  }

  /** The same of any moment. */
  public Optional<String> yours(Instant at) {
    return clock.yours(shop(), at);
  }

  /** The zone of the shop, for a script that asks anew by hers, where nothing is said but once. */
  public Optional<String> asks() {
    return clock
        .asks(shop().zone())
        .filter(_ -> problem.isEmpty() && visitor.view().flash().isEmpty());
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
    return url + "/move?day=" + day + clock.query().replace('?', '&');
  }

  /** A time of the chosen day, or day and time of one of the nearest. */
  public String time(Instant start) {
    return shop().time(start);
  }
}
