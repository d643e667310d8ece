package convo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.database.Deadline;
import convo.web.Refusal;
import convo.words.Language;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TableWorkTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final TableWork work = new TableWork();

  @Test
  void it_takes_longer_than_the_request_that_asks_may() throws Exception {
    var left =
        Deadline.within(
            Duration.ofSeconds(1),
            () -> inEnglish(() -> work.run(LONG, () -> Deadline.left(LONG.toMillis()))));

    assertThat(left).isEqualTo(LONG.toMillis());
  }

  @Test
  void one_table_is_worked_on_at_a_time_and_who_waits_too_long_is_told() throws Exception {
    var begun = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(() ->
              inEnglish(() ->
                  work.run(
                      LONG,
                      () -> {
                        begun.countDown();
                        return await(over);
                      })));
      begun.await();

      assertThatThrownBy(() -> inEnglish(() -> work.run(Duration.ofMillis(50), () -> "mine")))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("Another table is being worked on");

      over.countDown();
      assertThat(first.get()).isEqualTo("theirs");
      assertThat(inEnglish(() -> work.run(LONG, () -> "mine"))).isEqualTo("mine");
    }
  }

  @Test
  void what_went_wrong_is_said_as_it_was() {
    assertThatThrownBy(() ->
            inEnglish(() ->
                work.run(
                    LONG,
                    () -> {
                      throw new IllegalStateException("no table");
                    })))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no table");
    assertThat(inEnglish(() -> work.run(LONG, () -> "next"))).isEqualTo("next");
  }

  private static <T> T inEnglish(java.util.function.Supplier<T> asked) {
    return Language.of("en-GB").<T, RuntimeException>speak(asked::get);
  }

  private static String await(CountDownLatch over) {
    try {
      over.await();
      return "theirs";
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
