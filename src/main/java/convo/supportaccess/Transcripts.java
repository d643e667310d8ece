package convo.supportaccess;

import convo.access.AccountQueries;
import convo.audit.AuditSubjects;
import convo.audit.AuditWords;
import convo.audit.Deed;
import convo.profiles.ProfileWords;
import convo.shops.Shop;
import convo.supportaccess.TranscriptQueries.PageView;
import convo.supportaccess.TranscriptQueries.Reveal;
import convo.supportaccess.TranscriptStep.Changed;
import convo.supportaccess.TranscriptStep.PageSeen;
import convo.supportaccess.TranscriptStep.Uncovered;
import convo.supportsession.SupportSession;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Puts together what was written down of a support session, and says it in words. */
public final class Transcripts {
  private final SupportAccessQueries sessions;
  private final TranscriptQueries written;
  private final NameQueries things;
  private final AccountQueries accounts;
  private final AuditSubjects subjects;
  private final BiFunction<String, String, Optional<MatchedRoute>> routes;
  private final InstantSource clock;

  /**
   * Transcripts of the sessions.
   *
   * @param routes what the map says of a method and a path
   */
  public Transcripts(
      SupportAccessQueries sessions,
      TranscriptQueries written,
      NameQueries things,
      AccountQueries accounts,
      AuditSubjects subjects,
      BiFunction<String, String, Optional<MatchedRoute>> routes,
      InstantSource clock) {
    this.sessions = sessions;
    this.written = written;
    this.things = things;
    this.accounts = accounts;
    this.subjects = subjects;
    this.routes = routes;
    this.clock = clock;
  }

  /** The transcript so far of a session of this shop. */
  Optional<Transcript> find(Shop shop, UUID session) {
    return sessions.find(shop.id(), session).map(found -> transcript(shop, found));
  }

  private Transcript transcript(Shop shop, SupportSession session) {
    var views = written.views(shop.id(), session.id());
    var reveals = written.reveals(shop.id(), session.id());
    var deeds = written.deeds(shop.id(), session.id());
    var called = things.names(shop.id(), ids(shop, views, reveals, deeds));
    var people = new Names(accounts.names(Names.accounts(List.of(session))));
    var milestones = new Milestones(session, people);

    var steps = new ArrayList<>(milestones.untilTheEnd());
    views.forEach(view -> steps.add(seen(shop, view, called)));
    reveals.forEach(reveal -> steps.add(uncovered(shop, reveal, called)));
    deeds.forEach(deed ->
        steps.add(new Changed(deed, new AuditWords(subjects.of(deed.subject()), shop, called))));
    milestones.end(clock.instant()).ifPresent(steps::add);
    steps.sort(Comparator.comparing(TranscriptStep::at));
    return new Transcript(session, people, steps);
  }

  private List<UUID> ids(Shop shop, List<PageView> views, List<Reveal> reveals, List<Deed> deeds) {
    var seen = views.stream().flatMap(view -> words(shop, view).ids());
    var uncovered = reveals.stream().map(Reveal::profile);
    var changed = deeds.stream().flatMap(Deed::ids);
    return Stream.of(seen, uncovered, changed).flatMap(ids -> ids).distinct().toList();
  }

  private TranscriptStep seen(Shop shop, PageView view, Map<UUID, String> called) {
    var words = words(shop, view);
    return new PageSeen(
        view.at(),
        view.isLook(),
        view.path(),
        words.sentence(subjects, called),
        words.isShared(),
        view.status());
  }

  private RequestWords words(Shop shop, PageView view) {
    var route = routes.apply(view.method(), view.page());
    return new RequestWords(view, route.filter(found -> found.isOf(shop)));
  }

  private static TranscriptStep uncovered(Shop shop, Reveal reveal, Map<UUID, String> called) {
    return new Uncovered(
        reveal.at(),
        called.getOrDefault(reveal.profile(), ProfileWords.SUBJECT.gone()),
        shop.url("/customers/" + reveal.profile()),
        reveal.field(),
        reveal.justification());
  }
}
