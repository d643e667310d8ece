package convo.web;

import org.jspecify.annotations.Nullable;

/** Ties a field to its hint and its error, so that a screen reader says them with it. */
public final class Described {
  private Described() {}

  /** The value of {@code aria-describedby}; null leaves the attribute out of the template. */
  public static @Nullable String by(Form form, String name, String id, String hint) {
    var error = form.errors().containsKey(name) ? id + "-error" : "";
    var both = (hint.isEmpty() ? error : id + "-hint " + error).strip();
    return both.isEmpty() ? null : both;
  }
}
