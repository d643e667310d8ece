package convo.access;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** How a person wants to be called. */
public record NameForm(String name, Map<String, String> errors) implements Form {
  static final int LONGEST = 80;

  static NameForm blank() {
    return of("");
  }

  static NameForm of(String name) {
    return new NameForm(name, Map.of());
  }

  static NameForm from(Context ctx) {
    var name = Form.typed(ctx, "name");
    var errors =
        new Check()
            .required("name", name, "What may we call you?")
            .line("name", name, LONGEST)
            .errors();
    return new NameForm(name, errors);
  }
}
