package convo.front;

import static convo.words.Words.front;

import convo.access.Account;
import convo.access.AccountQueries;
import convo.scheduling.NewBooking.BookedBy;
import convo.shops.Limits;
import convo.shops.Phone;
import convo.shops.PhoneReading;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who books, as it was typed.
 *
 * @param key names the form: however often it is sent, it is one booking
 * @param person somebody of the family who comes instead, by id
 * @param number the phone in E.164, where it is one
 */
public record DetailsForm(
    UUID key,
    String person,
    String firstName,
    String lastName,
    String email,
    String phone,
    Optional<String> number,
    String note,
    Map<String, String> errors)
    implements Form {
  static final int LONGEST_NOTE = 1_000;

  static DetailsForm blank() {
    return new DetailsForm(UUID.randomUUID(), "", "", "", "", "", Optional.empty(), "", Map.of());
  }

  /**
   * What a guest or somebody who has signed in sent.
   *
   * @param country of the shop, two letters
   */
  static DetailsForm from(Context ctx, Optional<Account> account, String country) {
    var key = Form.uuid(Form.text(ctx, "once", 40)).orElseGet(UUID::randomUUID);
    var person = account.isPresent() ? Form.text(ctx, "person", 40) : "";
    var first = Form.typed(ctx, "firstName");
    var last = Form.typed(ctx, "lastName");
    var email = Form.typed(ctx, "email");
    var phone = Form.meant(ctx, Form.typed(ctx, "phone"));
    var note = Form.typed(ctx, "note");
    var check = new Check().length("note", note, LONGEST_NOTE);
    if (account.isEmpty()) {
      check
          .required("firstName", first, front().whatName())
          .line("firstName", first, Limits.NAME)
          .line("lastName", last, Limits.NAME)
          .email("email", email)
          .that(!email.isEmpty() || !phone.isEmpty(), "email", front().howToReachYou());
    }
    Optional<String> number = Optional.empty();
    if (!phone.isEmpty()) {
      switch (Phone.read(phone, country)) {
        case Phone read -> number = Optional.of(read.e164());
        case PhoneReading.Problem problem when account.isEmpty() ->
            check.that(false, "phone", problem.sentence());
        case PhoneReading.Problem _ -> {}
      }
    }
    return new DetailsForm(key, person, first, last, email, phone, number, note, check.errors());
  }

  /** The same with a sentence beside a field. */
  DetailsForm wrong(String field, String sentence) {
    return new DetailsForm(
        key, person, firstName, lastName, email, phone, number, note, Map.of(field, sentence));
  }

  Optional<String> address() {
    return email.isEmpty() ? Optional.empty() : Optional.of(AccountQueries.address(email));
  }

  /** What tells her from others who book. */
  String reachedAt() {
    return address().orElse(phone);
  }

  /** The contact of the visit. */
  BookedBy bookedBy() {
    return new BookedBy((firstName + " " + lastName).strip(), address(), number);
  }
}
