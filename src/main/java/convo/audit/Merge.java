package convo.audit;

import static convo.words.Words.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings two edits of one form together so that nothing is lost: what only the other person changed
 * is taken over, what both changed keeps what was typed here and says what the other wrote.
 *
 * @param values what stands in the fields now
 * @param notes the field to a sentence about what the other person did
 */
public record Merge(Map<String, String> values, Map<String, String> notes) {

  /**
   * Merges.
   *
   * @param typed the fields as typed over an older version
   * @param now the same fields as they stand
   * @param since what was changed in between, oldest first
   */
  public static Merge of(
      Map<String, String> typed, Map<String, String> now, List<AuditEntry> since) {
    var values = new LinkedHashMap<>(typed);
    var notes = new LinkedHashMap<String, String>();
    changed(since)
        .forEach((field, first) -> {
          var mine = typed.getOrDefault(field, "");
          var theirs = now.getOrDefault(field, "");
          if (!typed.containsKey(field) || mine.equals(theirs)) {
            return;
          }
          if (mine.equals(first.before())) {
            values.put(field, theirs);
            notes.put(field, audit().justChanged(first.who()));
          } else {
            notes.put(field, audit().justSaved(first.who(), shown(theirs)));
          }
        });
    return new Merge(values, notes);
  }

  private static Map<String, First> changed(List<AuditEntry> since) {
    var changed = new LinkedHashMap<String, First>();
    for (var entry : since) {
      entry
          .changes()
          .forEach((field, change) ->
              changed.merge(field, new First(change.before(), entry.who()), First::thenBy));
    }
    return changed;
  }

  private static String shown(String text) {
    return text.isEmpty() ? audit().nothing() : text;
  }

  /** What a field was when the form was opened, and who changed it last. */
  private record First(String before, String who) {
    First thenBy(First later) {
      return new First(before, later.who);
    }
  }
}
