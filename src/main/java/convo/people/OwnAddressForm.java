package convo.people;

import static convo.words.Words.people;

import convo.access.AccountQueries;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** The address that somebody of the family is to have as their own. */
public record OwnAddressForm(String email, Map<String, String> errors) implements Form {
  static OwnAddressForm blank() {
    return new OwnAddressForm("", Map.of());
  }

  static OwnAddressForm from(Context ctx) {
    var email = AccountQueries.address(Form.typed(ctx, "email"));
    var errors =
        new Check()
            .required("email", email, people().whichIsTheirs())
            .email("email", email)
            .errors();
    return new OwnAddressForm(email, errors);
  }

  /** The mailbox is theirs, but somebody is known under it already. */
  OwnAddressForm taken() {
    return new OwnAddressForm(email, Map.of("email", people().somebodyKnown()));
  }
}
