package convo.supportaccess;

import static convo.words.Words.supportaccess;
import static convo.words.Words.ui;

import convo.access.Visitor;
import convo.settings.SettingsWords;
import convo.supportsession.SupportRule;
import convo.supportsession.SupportSession;
import convo.supportsession.SupportSession.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an owner sees of support in their shop.
 *
 * @param rule how support may step in
 * @param open what waits or goes on
 * @param found past sessions of this page, and one more where there is a page after it
 * @param after the last session of the page before; empty on the first
 */
public record SupportAccessPage(
    Visitor visitor,
    SupportRule rule,
    List<SupportSession> open,
    List<PastSession> found,
    Optional<UUID> after,
    Names names,
    Instant now) {

  public List<PastSession> past() {
    return found.subList(0, Math.min(found.size(), SupportAccessQueries.PAGE));
  }

  public Optional<String> next() {
    return found.size() > SupportAccessQueries.PAGE
        ? Optional.of(url("?after=" + past().getLast().session().id()))
        : Optional.empty();
  }

  public Optional<String> first() {
    return after.map(previous -> url(""));
  }

  public String url(SupportSession session) {
    return url("/" + session.id());
  }

  /** The shop's rule in its own words. */
  public String setting() {
    return SettingsWords.of(rule);
  }

  /** "12 minutes left", the begun one counted. */
  public String left(SupportSession session) {
    return ui().minutesLeft(begun(session.timeLeft(now)));
  }

  /** "12 minutes", or "Never came in". */
  public String stayed(SupportSession session) {
    return session
        .stay()
        .map(inside -> minutes(session, inside))
        .orElseGet(() -> supportaccess().neverCameIn());
  }

  private String minutes(SupportSession session, Stay inside) {
    var until = session.ending(now).map(SupportSession.End::at).orElse(now);
    return supportaccess().minutes(begun(Duration.between(inside.startedAt(), until)));
  }

  /** In minutes, of which the first is never said to be none. */
  private static long begun(Duration time) {
    return Math.max(1, time.plusSeconds(59).toMinutes());
  }

  private String url(String rest) {
    return visitor.shop().url("/support-access" + rest);
  }
}
