package convo.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whoever guesses passwords takes no connection from those who are at work. */
public class GuestsTest {
  private static final int GUESSES = 40;
  private static final SignInPortal PORTAL = SignInPortal.start();

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @Test
  void forty_wrong_sign_ins_that_wait_for_one_counter_hold_no_page_up() throws Exception {
    PORTAL.account("worker@guests.g");
    var worker = PORTAL.signedIn("worker@guests.g");
    var guest = PORTAL.guest();
    var wrong = Map.of("email", "worker@guests.g", "password", "wrong again");
    guest.post("/sign-in", "/sign-in", wrong);
    var body = "email=worker%40guests.g&password=wrong&csrf=" + guest.token("/sign-in");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      PORTAL
          .database()
          .useTransaction(counters -> {
            counters.execute("select from throttle_buckets for update");
            for (var number = 0; number < GUESSES; number++) {
              threads.execute(() -> guest.send("POST", "/sign-in", body, Map.of()));
            }
            Thread.sleep(500);

            for (var page = 0; page < 5; page++) {
              assertThat(worker.get("/account").status()).isEqualTo(200);
            }
          });
    }
  }
}
