package convo.supportaccess;

import static convo.words.Words.supportaccess;

import convo.audit.AuditSubjects;
import convo.supportaccess.TranscriptQueries.PageView;
import convo.web.Address;
import convo.web.Form;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in a sentence which page of a shop support asked for, or which form it sent.
 *
 * @param route what the map says of it; empty for an address that is not open to support, or not of
 *     the shop
 */
record RequestWords(PageView view, Optional<MatchedRoute> route) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** "Saw the page of Cleo Marsh"; the bare address where no such page is there. */
  String sentence(AuditSubjects subjects, Map<UUID, String> names) {
    return route
        .map(found -> told(found, subjects, names))
        .orElseGet(() ->
            view.isLook()
                ? supportaccess().triedPage(view.page())
                : supportaccess().triedForm(view.page()));
  }

  private static String told(MatchedRoute found, AuditSubjects subjects, Map<UUID, String> names) {
    return PARAMETER
        .matcher(found.sentence())
        .replaceAll(parameter -> {
          var key = parameter.group(1);
          var gone = subjects.of(key).gone();
          var id = Form.uuid(found.parameters().getOrDefault(key, ""));
          return Matcher.quoteReplacement(
              id.map(known -> names.getOrDefault(known, gone)).orElse(gone));
        });
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
