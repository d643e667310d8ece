package convo.claims;

import static convo.words.Words.claims;
import static convo.words.Words.people;

import convo.access.AccountQueries;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** The address of a second account, as it was typed. */
public record AccountMergeForm(String email, Map<String, String> errors) implements Form {
  static AccountMergeForm blank() {
    return new AccountMergeForm("", Map.of());
  }

  static AccountMergeForm from(Context ctx) {
    var email = AccountQueries.address(Form.typed(ctx, "email"));
    var errors =
        new Check()
            .required("email", email, people().whichAddress())
            .email("email", email)
            .errors();
    return new AccountMergeForm(email, errors);
  }

  AccountMergeForm stale() {
    return refused(people().signInFresh());
  }

  AccountMergeForm unproved() {
    return refused(people().mainUnproved());
  }

  /** An address of the very account that she is signed in to. */
  AccountMergeForm own() {
    return refused(claims().accountsOwn());
  }

  /** The mailbox is hers, and no account belongs to it. */
  AccountMergeForm unknown() {
    return refused(claims().accountsUnknown());
  }

  private AccountMergeForm refused(String sentence) {
    return new AccountMergeForm(email, Map.of("email", sentence));
  }
}
