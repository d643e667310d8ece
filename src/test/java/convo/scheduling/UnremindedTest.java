package convo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop sees whom no reminder reaches, and why. */
class UnremindedTest {
  private static final String NOORS =
      "profile_id = (select id from customer_shop_profiles where email = 'noor@example.com')";
  private final TestConvo convo = TestConvo.fresh();
  private String profile = "";
  private String booking = "";

  @BeforeEach
  void find() {
    profile =
        "/shops/bella/customers/"
            + one("select id::text from customer_shop_profiles where email = 'noor@example.com'");
    booking =
        "/shops/bella/bookings/"
            + one(
                "select id::text from bookings where status = 'confirmed' and "
                    + NOORS
                    + " order by starts_at limit 1");
  }

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void whom_mail_reaches_is_not_marked() {
    assertMarked("");
  }

  @Test
  void without_an_address_nobody_is_reminded() {
    sql("update bookings set customer_email = null where " + NOORS);
    sql("update customer_shop_profiles set email = null where email = 'noor@example.com'");
    assertMarked("Cannot be reminded: no e-mail address");
  }

  @Test
  void who_wants_no_reminders_gets_none() {
    sql(
        "insert into profile_consents (shop_id, profile_id, purpose, granted, changed_at, source)"
            + " select shop_id, id, 'email_notifications', false, now(), 'customer' from customer_shop_profiles"
            + " where email = 'noor@example.com'");
    assertMarked("Cannot be reminded: wants no reminders");
    sql("update profile_consents set granted = true");
    assertMarked("");
  }

  @Test
  void an_address_from_which_mail_comes_back_reminds_nobody() {
    sql(
        "insert into outbox_messages (shop_id, actor_kind, actor_name, kind, recipient, subject, body, created_at,"
            + " failure, failed_at) select shop_id, 'system', 'booking', 'booking', email, 'x', 'x', now(), 'no_mailbox', now()"
            + " from customer_shop_profiles where email = 'noor@example.com'");
    assertMarked("Cannot be reminded: mail comes back");
  }

  @Test
  void a_shop_that_reminds_nobody_is_told_of_nobody() {
    sql("update bookings set customer_email = null");
    sql("update customer_shop_profiles set email = null");
    sql("update shops set first_reminder_hours = 0, second_reminder_hours = 0");
    assertMarked("");
  }

  @Test
  void what_is_over_or_begun_needs_no_mark() {
    sql("update bookings set customer_email = null");
    sql("update customer_shop_profiles set email = null");
    sql(
        "update bookings set status = 'completed' where id::text = '"
            + booking.replaceFirst(".*/", "")
            + "'");
    assertThat(convo.bella().get(booking).text()).doesNotContain("Cannot be reminded");
    assertThat(convo.bella().get(profile).text()).contains("Cannot be reminded");
  }

  /** On the pages of the customer, of the booking and of the day, to all who work there. */
  private void assertMarked(String why) {
    for (var who : List.of(convo.bella(), convo.sam())) {
      var marks =
          List.of(
              who.get(profile).html().select(".profile-head .marks"),
              who.get(booking).html().select(".profile-head .marks"),
              who.get("/shops/bella").html().select(".agenda-item:contains(Noor Haddad) .marks"));
      assertThat(marks)
          .allSatisfy(part ->
              assertThat(part.select(":containsOwn(Cannot be reminded)").text()).isEqualTo(why));
    }
  }

  private void sql(String statement) {
    convo.database().witness().useHandle(handle -> handle.execute(statement));
  }

  private String one(String query) {
    return convo
        .database()
        .witness()
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).one());
  }
}
