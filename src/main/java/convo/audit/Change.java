package convo.audit;

import static convo.words.Words.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** One value before and after, as it is kept; an empty text where there was or is nothing. */
public record Change(String before, String after) {

  /** That there was and is something, not what. */
  Change hidden() {
    return new Change(hidden(before), hidden(after));
  }

  private static String hidden(String value) {
    return value.isEmpty() ? "" : audit().hidden();
  }

  /** What differs between the fields of a thing before and after, in the order of the fields. */
  public static Map<String, Change> between(Map<String, String> before, Map<String, String> after) {
    var changes = new LinkedHashMap<String, Change>();
    after.forEach((field, now) -> {
      var then = before.getOrDefault(field, "");
      if (!then.equals(now)) {
        changes.put(field, new Change(then, now));
      }
    });
    return changes;
  }
}
