package convo.shopfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.Person;
import convo.TestConvo;
import convo.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shop of 400 people is imported while other shops work on. */
class ImportMeetsShopsTest {
  /** A shop waits for a lock for two seconds, and then says that it is busy. */
  private static final Duration AT_ONCE = Duration.ofMillis(700);

  private final TestConvo convo = TestConvo.fresh();
  private final Database database = Database.open(convo.database().settings());

  @AfterEach
  void tearDown() {
    database.close();
    convo.close();
  }

  @Test
  void nobody_who_adds_one_of_the_400_elsewhere_waits_for_the_import() throws Exception {
    var json = Files.readString(Path.of("demo/bella.json")).replace("\"bella\"", "\"bella-two\"");
    var emails = emails(json);
    add(convo.nori(), "nori", emails.get(1));
    var answers = new ArrayList<Duration>();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var witness = convo.database().holder()) {
      witness.begin();
      witness.execute("lock table bookings in share mode");
      var running = threads.submit(() -> run(json));
      untilTheImportWaits();
      answers.add(add(convo.rita(), "rita", emails.getFirst()));
      answers.add(add(convo.rita(), "rita", emails.get(1)));
      answers.add(add(convo.nori(), "nori", emails.getLast()));
      witness.commit();
      running.get();
    }

    assertThat(answers).allSatisfy(time -> assertThat(time).isLessThan(AT_ONCE));
    assertThat(profiles(emails.getFirst())).isEqualTo(2);
    assertThat(profiles(emails.get(1))).isEqualTo(3);
    assertThat(profiles(emails.getLast())).isEqualTo(2);
  }

  @Test
  void whoever_is_erased_meanwhile_is_not_brought_back() throws Exception {
    var json = Files.readString(Path.of("demo/bella.json")).replace("\"bella\"", "\"bella-two\"");
    var email = emails(json).getFirst();
    add(convo.nori(), "nori", email);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var witness = convo.database().holder()) {
      witness.begin();
      witness.execute("lock table bookings in share mode");
      var running = threads.submit(() -> run(json));
      untilTheImportWaits();
      convo
          .database()
          .witness()
          .useHandle(handle ->
              handle.execute(
                  "update core.customers set email = null, erased_at = now() where email = ?",
                  email));
      witness.commit();
      running.get();
    }

    assertThat(profiles(email)).isEqualTo(1);
  }

  private Duration add(Person owner, String shop, String email) {
    var before = System.nanoTime();
    var fields = Map.of("firstName", "Ann", "email", email);
    var answer =
        owner.post("/shops/" + shop + "/customers/new", "/shops/" + shop + "/customers", fields);
    assertThat(answer.status()).isEqualTo(303);
    return Duration.ofNanos(System.nanoTime() - before);
  }

  private int run(String json) {
    return new ShopImport(database.platform(), TestConvo.CLOCK, true)
        .run(json.getBytes(UTF_8))
        .customers()
        .size();
  }

  private static List<String> emails(String json) {
    return ShopFileReader.read(json.getBytes(UTF_8)).customers().stream()
        .filter(customer -> !customer.family())
        .map(FiledCustomer::email)
        .flatMap(Optional::stream)
        .filter(email -> !email.matches("(cleo|dan)@.*"))
        .toList();
  }

  private void untilTheImportWaits() {
    try (var questions = convo.database().holder()) {
      for (var tries = 0; waiting(questions) == 0; tries++) {
        assertThat(tries).as("questions until the import waits").isLessThan(20_000);
      }
    }
  }

  private static int waiting(Handle questions) {
    return questions
        .createQuery(
            """
            select count(*)
            from pg_locks
            where not granted
            and relation = 'bookings'::regclass
            """)
        .mapTo(Integer.class)
        .one();
  }

  /** Profiles of the one person who has an address. */
  private int profiles(String email) {
    return convo
        .database()
        .witness()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select count(*)
                    from customer_shop_profiles
                    where customer_id = (select id from core.customers where email = :email)
                    """)
                .bind("email", email)
                .mapTo(Integer.class)
                .one());
  }
}
