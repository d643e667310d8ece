package convo.supportaccess;

import convo.access.AccountQueries;
import convo.audit.Deed;
import convo.profiles.ProfileField;
import convo.shops.Shop;
import convo.supportaccess.Step.Changed;
import convo.supportaccess.Step.PageSeen;
import convo.supportaccess.Step.Uncovered;
import convo.supportaccess.TranscriptQueries.Reveal;
import convo.supportaccess.TranscriptQueries.View;
import convo.supportsession.SupportSession;
import convo.web.Form;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts together what was written down of a support session, and says it in words. */
public final class Transcripts {
  private final SupportAccessQueries sessions;
  private final TranscriptQueries written;
  private final NameQueries things;
  private final AccountQueries accounts;
  private final InstantSource clock;

  public Transcripts(
      SupportAccessQueries sessions,
      TranscriptQueries written,
      NameQueries things,
      AccountQueries accounts,
      InstantSource clock) {
    this.sessions = sessions;
    this.written = written;
    this.things = things;
    this.accounts = accounts;
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
    deeds.forEach(deed -> steps.add(changed(shop, deed, called)));
    milestones.end(clock.instant()).ifPresent(steps::add);
    steps.sort(Comparator.comparing(Step::at));
    return new Transcript(session, people, steps);
  }

  private static List<UUID> ids(
      Shop shop, List<View> views, List<Reveal> reveals, List<Deed> deeds) {
    var seen = views.stream().flatMap(view -> words(shop, view).ids());
    var uncovered = reveals.stream().map(Reveal::profile);
    var changed = deeds.stream().flatMap(Transcripts::ids);
    return Stream.of(seen, uncovered, changed).flatMap(ids -> ids).distinct().toList();
  }

  private static Stream<UUID> ids(Deed deed) {
    var values =
        deed.entry().changes().values().stream()
            .flatMap(change -> Stream.of(change.before(), change.after()))
            .flatMap(value -> Form.uuid(value).stream());
    return Stream.concat(Stream.of(deed.subjectId()), values);
  }

  private static Step seen(Shop shop, View view, Map<UUID, String> called) {
    var words = words(shop, view);
    return new PageSeen(
        view.at(), view.method(), view.path(), words.sentence(called), words.isShared());
  }

  private static RequestWords words(Shop shop, View view) {
    return new RequestWords(shop, view.method(), view.path());
  }

  private static Step uncovered(Shop shop, Reveal reveal, Map<UUID, String> called) {
    return new Uncovered(
        reveal.at(),
        called.getOrDefault(reveal.profile(), "An erased customer"),
        shop.url("/customers/" + reveal.profile()),
        ProfileField.labelOf(reveal.field()),
        reveal.justification());
  }

  private static Step changed(Shop shop, Deed deed, Map<UUID, String> called) {
    return new Changed(
        deed, called.getOrDefault(deed.subjectId(), ""), new ChangeWords(shop, called));
  }
}
