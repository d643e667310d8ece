package convo.account;

import static convo.words.Words.account;

import convo.access.Account;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** How a person wants to be called. */
public record NameForm(String name, Map<String, String> errors) implements Form {
  static NameForm of(String name) {
    return new NameForm(name, Map.of());
  }

  static NameForm from(Context ctx) {
    var name = Form.typed(ctx, "name");
    var errors =
        new Check()
            .required("name", name, account().whichName())
            .line("name", name, Account.LONGEST_NAME)
            .errors();
    return new NameForm(name, errors);
  }
}
