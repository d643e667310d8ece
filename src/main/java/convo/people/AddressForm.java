package convo.people;

import convo.access.AccountQueries;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** One more address of a person, as it was typed. */
public record AddressForm(String email, Map<String, String> errors) implements Form {
  static AddressForm blank() {
    return new AddressForm("", Map.of());
  }

  static AddressForm from(Context ctx) {
    var email = AccountQueries.address(Form.typed(ctx, "email"));
    var errors =
        new Check().required("email", email, "Which address?").email("email", email).errors();
    return new AddressForm(email, errors);
  }

  /** The mailbox is theirs, but an account has the address already. */
  AddressForm taken() {
    return refused("This address has an account already. Bringing two together comes later.");
  }

  /** Without this, whoever has a password would prove somebody else's address by one of theirs. */
  AddressForm unproved() {
    return refused("Sign in with a code by mail first: your main address is not proved yet.");
  }

  AddressForm stale() {
    return refused("Sign out and in again first: this asks for a fresh sign-in.");
  }

  private AddressForm refused(String sentence) {
    return new AddressForm(email, Map.of("email", sentence));
  }
}
