package convo.family;

import convo.access.AccountQueries;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** The address that somebody of the family is to have as their own. */
public record AddressForm(String email, Map<String, String> errors) implements Form {
  static AddressForm blank() {
    return new AddressForm("", Map.of());
  }

  static AddressForm from(Context ctx) {
    var email = AccountQueries.address(Form.typed(ctx, "email"));
    var errors =
        new Check()
            .required("email", email, "Which address is theirs?")
            .email("email", email)
            .errors();
    return new AddressForm(email, errors);
  }

  /** The mailbox is theirs, but somebody is known under it already. */
  AddressForm taken() {
    return new AddressForm(
        email, Map.of("email", "Somebody is known under this address already. Use another one."));
  }
}
