package convo.people;

import static convo.words.Words.people;

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
        new Check()
            .required("email", email, people().whichAddress())
            .email("email", email)
            .errors();
    return new AddressForm(email, errors);
  }

  /** The mailbox is theirs, but an account has the address already. */
  AddressForm taken() {
    return refused(people().addressTaken());
  }

  /** Without this, whoever has a password would prove somebody else's address by one of theirs. */
  AddressForm unproved() {
    return refused(people().mainUnproved());
  }

  AddressForm stale() {
    return refused(people().signInFresh());
  }

  /** By this address an account that was put into this one is taken apart until then. */
  AddressForm bound(String until) {
    return refused(people().addressBound(until));
  }

  private AddressForm refused(String sentence) {
    return new AddressForm(email, Map.of("email", sentence));
  }
}
