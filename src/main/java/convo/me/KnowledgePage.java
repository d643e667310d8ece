package convo.me;

import static convo.words.Words.me;

import convo.access.Visitor;
import convo.profiles.Consent;
import convo.web.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one shop knows of one person.
 *
 * @param data of everybody of the family whom this shop knows
 */
public record KnowledgePage(Visitor visitor, MyData data, Knowledge known) {
  private static final int MOST_VISITS = 5;

  public MyShop shop() {
    return known.shop();
  }

  public DataSubject whose() {
    return known.profile().whose();
  }

  /** The bookings of this person, newest first. */
  public List<MyVisit> visits() {
    return data.visits(known.profile());
  }

  /** The bookings that are seen at once before the person has said that it is her. */
  public List<MyVisit> newestVisits() {
    return visits().stream().limit(MOST_VISITS).toList();
  }

  /** The bookings that she sees when she asks for all. */
  public List<MyVisit> olderVisits() {
    return visits().stream().skip(MOST_VISITS).toList();
  }

  /** A link to each person; none where the shop knows one alone. */
  public List<Link> people() {
    return data.known().size() < 2
        ? List.of()
        : data.known().stream()
            .map(one ->
                new Link(
                    one.profile().whose().member().orElse(me().myself()),
                    one.profile().url(),
                    one.equals(known)))
            .toList();
  }

  /** "Yes", "No", or that nobody has asked. */
  public String answer(Consent.Purpose purpose) {
    return known
        .consent(purpose)
        .map(consent -> me().yesOrNo(consent.granted()))
        .orElse(me().nobodyAsked());
  }

  /** "Said by you, Tue 3 Mar 2026", or nothing. */
  public String origin(Consent.Purpose purpose) {
    return known
        .consent(purpose)
        .map(consent -> me().sourceAndDay(said(consent.source()), shop().day(consent.changedAt())))
        .orElse("");
  }

  public String viewed(Optional<Instant> moment) {
    return moment.map(shop()::when).orElse(me().never());
  }

  private static String said(Consent.Source source) {
    return switch (source) {
      case CUSTOMER -> me().saidByYou();
      case SHOP -> me().notedByShop();
      case IMPORT -> me().fromImport();
    };
  }
}
