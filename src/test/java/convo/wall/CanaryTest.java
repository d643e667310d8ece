package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every text of both shops says whose it is; then everybody looks at everything. Nobody meets a
 * text that is none of hers, in a page, a header or a mail.
 */
class CanaryTest {
  private static final Street STREET = Street.open();
  private static final Stamps STAMPS = Stamps.press(STREET.witness());

  @SuppressWarnings("unused") // Named in the annotation below.
  private static final List<String> PEOPLE = Street.PEOPLE;

  private static final Set<String> CONTACTS =
      Set.of(
          "customer_shop_profiles.email",
          "customer_shop_profiles.phone",
          "bookings.customer_email",
          "bookings.customer_phone",
          "profile_search_tokens.token");

  /**
   * Outside every shop support reads that there are shops, why it was in them, and of mail that did
   * not arrive the subject and where to: the first letter and the domain, of which the mark is a
   * part.
   */
  private static final Set<String> SUPPORTS_OWN =
      Set.of(
          "shops.name",
          "support_sessions.ticket",
          "support_sessions.reason",
          "outbox_messages.subject",
          "outbox_messages.recipient");

  @AfterAll
  static void close() {
    STREET.close();
  }

  @Test
  void every_text_carries_a_mark_but_those_that_are_one_of_a_few_words() {
    assertThat(STAMPS.refused())
        .containsExactly(
            "address_changes.answer",
            "audit_entries.actor_kind",
            "bookings.status",
            "corrections.outcome",
            "customer_imports.state",
            "customer_shop_profiles.status",
            "invitations.role",
            "memberships.role",
            "outbox_messages.actor_kind",
            "outbox_messages.failure",
            "pictures.media_type",
            "profile_consents.purpose",
            "profile_consents.source",
            "profile_views.viewer",
            "stylists.accent",
            "support_reveals.field",
            "support_sessions.access",
            "support_sessions.decision",
            "support_sessions.end_cause",
            "support_sessions.mode");
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void meets_no_text_that_is_not_hers(String person) {
    var seen = new HashSet<Stamps.Found>();
    Crawl.of(STREET, person)
        .forEach((address, answer) -> {
          assertThat(answer.status()).as(address).isLessThan(500);
          var found = STAMPS.in(text(answer)).toList();
          assertThat(found)
              .as("%s at %s", person, address)
              .allMatch(text -> isOpen(address) || isShown(address, text) || isHers(person, text));
          if (!isOpen(address)) {
            seen.addAll(found);
          }
        });
    assertThat(seen)
        .as("texts met, so that the test is not blind")
        .hasSizeGreaterThanOrEqualTo(least(person));
  }

  @Test
  void a_mail_holds_nothing_of_another_shop() {
    var fields = Map.of("email", "lou@example.com", "role", "manager");
    assertThat(STREET.browser("bella").post("/shops/bella/invitations", fields).status())
        .isEqualTo(303);
    STREET.browser("rita").post("/shops/rita/invitations", fields);
    STREET.browser("guest").post("/sign-in/code", Map.of("email", "cleo@example.com"));

    assertThat(mails("shop_id = 1")).hasSize(2).noneMatch(mail -> mail.contains("zqrita"));
    assertThat(mails("shop_id = 2")).hasSize(2).noneMatch(mail -> mail.contains("zqbella"));
    assertThat(mails("shop_id is null")).hasSize(1).noneMatch(mail -> mail.contains("zq"));
  }

  private static List<String> mails(String which) {
    return STREET
        .witness()
        .withHandle(handle ->
            handle
                .createQuery("select outbox_messages::text from outbox_messages where <which>")
                .define("which", which)
                .mapTo(String.class)
                .list());
  }

  private static String text(Answer answer) {
    return answer.headers().map() + answer.body();
  }

  /** The demo's one mailbox, and the links in a mail, which whoever got it may follow. */
  private static boolean isOpen(String address) {
    return Stream.of("/dev/mail", "/invitations/", "/support-approvals/")
        .anyMatch(address::startsWith);
  }

  private static boolean isHers(String person, Stamps.Found text) {
    return switch (person) {
      case "bella", "max" -> text.shop().equals("bella");
      case "sam" -> text.shop().equals("bella") && !CONTACTS.contains(text.column());
      case "rita" -> text.shop().equals("rita");
      case "cleo" -> isForCustomers(text.column());
      case "dan" -> text.shop().equals("rita") && isForCustomers(text.column());
      case "ada-look", "ada-edit" ->
          text.shop().equals("bella")
              && !CONTACTS.contains(text.column())
              && !text.column().equals("invitations.email");
      case "ada" -> SUPPORTS_OWN.contains(text.column());
      default -> false;
    };
  }

  /** On the page of a shop everybody reads what this shop shows to everybody. */
  private static boolean isShown(String address, Stamps.Found text) {
    return address.matches("/s/" + text.shop() + "(?![a-z0-9-]).*")
        && mayRead("convo_front", text.column());
  }

  private static boolean isForCustomers(String column) {
    return mayRead("convo_customer", column);
  }

  private static boolean mayRead(String role, String column) {
    return STREET
        .witness()
        .withHandle(handle ->
            handle
                .createQuery("select has_column_privilege(:role, :table, :column, 'select')")
                .bind("role", role)
                .bind("table", column.split("\\.")[0])
                .bind("column", column.split("\\.")[1])
                .mapTo(Boolean.class)
                .one());
  }

  private static int least(String person) {
    return switch (person) {
      case "bella", "max", "rita" -> 12;
      case "sam" -> 6;
      case "cleo" -> 3;
      case "ada-look", "ada-edit" -> 8;
      case "ada" -> 2;
      case "guest" -> 12;
      default -> 0;
    };
  }
}
