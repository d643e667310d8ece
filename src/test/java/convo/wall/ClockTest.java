package convo.wall;

import convo.signin.HashCost;
import convo.signin.Passwords;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The clock does not tell whom the portal knows. That a slower path is noticed is tried in {@link
 * MutationProofTest}.
 */
class ClockTest {
  private static final Street STREET = Street.open();

  private static final String CUSTOMERS_OF_RITAS =
      """
      with person as (
        insert into core.customers (first_name, email)
        select 'Kim', 'known' || number || '@example.com'
        from generate_series(0, 999) number
        returning id, email
      )
      insert into customer_shop_profiles (shop_id, customer_id, first_name, email)
      select 2, id, 'Kim', email
      from person
      """;

  private static final String ACCOUNTS =
      """
      insert into accounts (name, email, password_hash)
      select 'Kim', 'known' || number || '@example.com', :hash
      from generate_series(0, 999) number
      """;

  @AfterAll
  static void close() {
    STREET.close();
  }

  @AfterEach
  void restore() {
    STREET.restoreChanges();
  }

  @Test
  void it_does_not_tell_an_owner_whom_another_shop_knows() {
    STREET.witness().useHandle(handle -> handle.execute(CUSTOMERS_OF_RITAS));

    TwoSamples.take(
            1_000,
            email -> {
              var fields = Map.of("firstName", "Kim", "email", email, "status", "active");
              return STREET.browser("bella").post("/shops/bella/customers", fields).status();
            })
        .mustBeAlike(303);
  }

  @Test
  void it_does_not_tell_who_has_an_account_when_a_code_is_asked_for() {
    addAccounts();

    TwoSamples.take(400, email -> guest("/sign-in/code", Map.of("email", email))).mustBeAlike(200);
  }

  /** A password is hashed slowly, so few pairs must do: an answer without a hash is far faster. */
  @Test
  void it_does_not_tell_who_has_an_account_when_a_password_is_tried() {
    addAccounts();

    TwoSamples.take(
            40, email -> guest("/sign-in", Map.of("email", email, "password", "not this one")))
        .mustBeAlike(422);
  }

  private static void addAccounts() {
    var hash = new Passwords(HashCost.OWASP).hash("a long enough secret");
    STREET
        .witness()
        .useHandle(handle -> handle.createUpdate(ACCOUNTS).bind("hash", hash).execute());
  }

  /** A guest who was never here: the throttle has nothing against her. */
  private static int guest(String address, Map<String, String> fields) {
    STREET.witness().useHandle(handle -> handle.execute("delete from throttle_buckets"));
    return STREET.browser("guest").post(address, fields).status();
  }
}
