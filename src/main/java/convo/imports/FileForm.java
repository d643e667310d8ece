package convo.imports;

import convo.web.Form;
import java.util.Map;

/** A file that is sent, which a page cannot give back. */
public record FileForm(Map<String, String> errors) implements Form {
  static final String FIELD = "file";

  static FileForm blank() {
    return new FileForm(Map.of());
  }

  static FileForm refused(String sentence) {
    return new FileForm(Map.of(FIELD, sentence));
  }
}
