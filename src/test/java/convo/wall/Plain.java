package convo.wall;

import static java.util.stream.Collectors.toMap;

import convo.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An answer without what differs between any two: the number of the request, the token of the
 * forms, and the ids and texts that the test itself put in.
 */
public record Plain(int status, Map<String, List<String>> headers, String body) {
  private static final Set<String> OF_THE_REQUEST = Set.of("x-request-id", "date");
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** The answer, in which none of the given texts can be told from another. */
  public static Plain of(Answer answer, String... asked) {
    var number = answer.headers().firstValue("X-Request-Id").orElse("none");
    var headers =
        answer.headers().map().entrySet().stream()
            .filter(header -> !OF_THE_REQUEST.contains(header.getKey()))
            .filter(header -> !header.getKey().equals("content-length"))
            .collect(
                toMap(
                    Map.Entry::getKey,
                    header ->
                        header.getValue().stream()
                            .map(value -> plain(value, number, asked))
                            .toList(),
                    (one, other) -> one,
                    TreeMap::new));
    return new Plain(answer.status(), headers, plain(answer.body(), number, asked));
  }

  private static String plain(String text, String number, String... asked) {
    var plain = text.replace(number, "NUMBER");
    for (var word : asked) {
      plain = plain.replace(word, "ASKED").replace(Browser.encoded(word), "ASKED");
    }
    return plain
        .replaceAll(UUID, "ID")
        .replaceAll("(?<=(flash|session)=)[^;]+", "COOKIE")
        .replaceAll("known-[\\w-]+=[^;]+", "known=COOKIE")
        .replaceAll("(?<=Expires=)[^;]+", "TIME");
  }
}
