package convo.account;

import static convo.words.Words.account;

import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import convo.words.Language;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** In which language a person wants to read. */
public record LanguageForm(String tag, Map<String, String> errors) implements Form {

  static LanguageForm of(Language language) {
    return new LanguageForm(language.tag(), Map.of());
  }

  static LanguageForm from(Context ctx) {
    var tag = Form.typed(ctx, "language");
    var errors =
        new Check()
            .that(Language.tagged(tag).isPresent(), "language", account().whichLanguage())
            .errors();
    return new LanguageForm(tag, errors);
  }

  public List<Choice> choices() {
    return Language.offered().stream().map(one -> new Choice(one.tag(), one.name())).toList();
  }

  /** The language chosen; only of a valid form. */
  Language language() {
    return Language.tagged(tag).orElseThrow();
  }
}
