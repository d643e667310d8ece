package convo.web;

import static convo.words.Words.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects what is wrong with a form, one sentence a field, in the order of the questions: {@code
 * new Check().required("name", name, "What is it called?").errors()}.
 */
public final class Check {
  private static final int LONGEST_EMAIL = 254;
  private final Map<String, String> errors = new LinkedHashMap<>();

  /** The sentence stands beside the field unless the rule holds; the first one found stays. */
  public Check that(boolean holds, String field, String sentence) {
    if (!holds) {
      errors.putIfAbsent(field, sentence);
    }
    return this;
  }

  public Check required(String field, String typed, String sentence) {
    return that(!typed.isEmpty(), field, sentence);
  }

  /** A text that is not too long. */
  public Check length(String field, String typed, int longest) {
    return that(Form.isWithin(typed, longest), field, web().tooLong(longest));
  }

  /** One line of text that is not too long. */
  public Check line(String field, String typed, int longest) {
    return length(field, typed, longest).that(Form.isOneLine(typed), field, web().oneLine());
  }

  /** A whole number within bounds, which belong to it. */
  public Check wholeNumber(String field, String typed, int least, int most) {
    return that(
        Form.wholeNumber(typed).filter(number -> number >= least && number <= most).isPresent(),
        field,
        web().wholeNumber(String.valueOf(least), String.valueOf(most)));
  }

  /** A day that exists, or nothing. */
  public Check date(String field, String typed) {
    return that(typed.isEmpty() || Form.date(typed).isPresent(), field, web().realDay());
  }

  /** An e-mail address by its shape, or nothing. */
  public Check email(String field, String typed) {
    if (!Form.isWithin(typed, LONGEST_EMAIL)) {
      return that(false, field, web().addressTooLong());
    }
    return that(typed.isEmpty() || Form.EMAIL.matcher(typed).matches(), field, web().address());
  }

  public Map<String, String> errors() {
    return Collections.unmodifiableMap(errors);
  }
}
