package convo.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of a field that depend on the rest of it; null leaves one out. */
public final class FieldAttributes {
  private static final Set<String> TYPED = Set.of("email", "password", "tel", "text", "url");

  private FieldAttributes() {}

  /** {@code maxlength}, where the type of the field has one. */
  public static @Nullable String length(String type, int maximum) {
    return TYPED.contains(type) ? String.valueOf(maximum) : null;
  }

  /** {@code aria-describedby}: a screen reader says the hint and the error with the field. */
  public static @Nullable String by(Form form, String name, String id, String hint) {
    var error = form.errors().containsKey(name) ? id + "-error" : "";
    var both = (hint.isEmpty() ? error : id + "-hint " + error).strip();
    return both.isEmpty() ? null : both;
  }
}
