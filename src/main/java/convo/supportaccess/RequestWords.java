package convo.supportaccess;

import static convo.words.Words.routes;
import static convo.words.Words.supportaccess;

import convo.audit.AuditSubjects;
import convo.supportaccess.TranscriptQueries.PageView;
import convo.supportsession.SupportSession;
import convo.web.Address;
import convo.web.Form;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Says in a sentence which page of a shop support asked for, or which form it sent.
 *
 * @param route what the map says of it; empty for an address that is not open to support, or not of
 *     the shop
 */
record RequestWords(PageView view, Optional<MatchedRoute> route) {
  /** "Saw the page of Cleo Marsh"; the bare address where no such page is there. */
  String sentence(AuditSubjects subjects, Map<UUID, String> names) {
    return route.map(found -> told(found, subjects, names)).orElseGet(this::tried);
  }

  private String tried() {
    var page = view.page();
    if (page.equals(SupportSession.ELSEWHERE)) {
      return view.isLook() ? supportaccess().triedElsewhere() : supportaccess().sentElsewhere();
    }
    return view.isLook() ? supportaccess().triedPage(page) : supportaccess().triedForm(page);
  }

  private static String told(MatchedRoute found, AuditSubjects subjects, Map<UUID, String> names) {
    var name =
        found.parameters().entrySet().stream()
            .filter(parameter -> subjects.of(parameter.getKey()).rows().isPresent())
            .findFirst()
            .map(parameter ->
                Form.uuid(parameter.getValue())
                    .map(names::get)
                    .orElseGet(subjects.of(parameter.getKey())::gone))
            .orElse("");
    return found.sentence().apply(routes(), name);
  }

  /** The ids in the address, to be named. */
  Stream<UUID> ids() {
    return route.stream().flatMap(MatchedRoute::ids);
  }

  /** Whether it is a page of the shop that its own people can open, too. */
  boolean isShared() {
    return view.isLook()
        && Address.isLocal(view.path())
        && route.filter(MatchedRoute::isShared).isPresent();
  }
}
