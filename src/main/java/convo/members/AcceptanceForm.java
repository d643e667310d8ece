package convo.members;

import static convo.words.Words.members;

import convo.access.Account;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** How somebody who joins a shop wants to be called; asked of those who have no account yet. */
public record AcceptanceForm(String name, Map<String, String> errors) implements Form {

  /** Filled in with what the shop calls her. */
  static AcceptanceForm of(Invited invited) {
    return new AcceptanceForm(invited.invitation().called(), Map.of());
  }

  static AcceptanceForm from(Context ctx) {
    var name = Form.typed(ctx, "name");
    var errors =
        new Check()
            .required("name", name, members().whatName())
            .line("name", name, Account.LONGEST_NAME)
            .errors();
    return new AcceptanceForm(name, errors);
  }
}
