package convo.access;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.wall.Mutant;
import convo.wall.Route;
import convo.wall.Street;
import convo.wall.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Who gets what at every address. The routes are those the portal registered, so that one without a
 * row here is as red as a row whose answer changed.
 */
public class AccessMatrixTest {
  private static final Street STREET = Street.open();

  /** Refused: whatever was asked, nothing may have changed. */
  private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405, 422);

  /** What a lock of the wall that is missing shows at: in a {@link Mutant} these are enough. */
  private static final Set<String> TELLING =
      Set.of(
          "GET  /me",
          "GET  /shops/{shop}",
          "GET  /shops/{shop}/customers",
          "GET  /shops/{shop}/customers/new",
          "GET  /support",
          "POST /shops/{shop}/customers",
          "POST /shops/{shop}/customers/{profile}",
          "POST /shops/{shop}/customers/{profile}/erasure",
          "POST /shops/{shop}/members/{member}");

  /** Who comes by a link that opens nothing is counted. */
  private static final String COUNTED = "GET  /me/calendar/{token}.ics";

  /** The browser is shown out of a support session that is over; of the shop nothing changes. */
  private static final int GONE = 410;

  @AfterAll
  static void close() {
    STREET.close();
  }

  /** A POST goes without fields: who may not is refused before, who may is told what is missing. */
  @Test
  void every_address_answers_everybody_as_written_down() throws IOException {
    var actual =
        Stream.concat(Stream.of(row("", Street.PEOPLE)), routes().map(AccessMatrixTest::row))
            .collect(Collectors.joining());

    if (Mutant.IS_ONE) {
      assertThat(actual.lines()).hasSize(1 + TELLING.size());
    } else if (Boolean.getBoolean("convo.renew")) {
      Files.writeString(Path.of("src/test/resources/access-matrix.txt"), actual);
    } else {
      assertThat(actual)
          .as("Renew by bin/test -Dtest=AccessMatrixTest -Dconvo.renew=true, then read each change")
          .isEqualTo(Written.matrix());
    }
  }

  private static Stream<Route> routes() {
    return STREET.routes().stream()
        .filter(route -> !Mutant.IS_ONE || TELLING.contains(route.toString()))
        .sorted(comparing(Route::path).thenComparing(Route::method));
  }

  private static String row(Route route) {
    var address = route.at(Street.bellasThings());
    return row(
        route.toString(),
        Street.PEOPLE.stream().map(person -> answer(person, route, address)).toList());
  }

  private static String answer(String person, Route route, String address) {
    var answer = STREET.browser(person).send(route.method(), address, "");
    var changed = STREET.restoreChanges();
    changed.removeAll(Street.SEEN);
    if (route.toString().equals(COUNTED)) {
      changed.remove("throttle_buckets");
    }
    if (answer.status() == GONE) {
      assertThat(changed)
          .as("%s by %s", route, person)
          .isSubsetOf("sessions", "support_sessions of shop 1");
    } else if (route.isRead() || REFUSED.contains(answer.status())) {
      assertThat(changed).as("%s by %s", route, person).isEmpty();
    }
    return word(answer);
  }

  private static String word(Answer answer) {
    return switch (answer.location().replaceFirst("\\?.*", "")) {
      case "/sign-in" -> "sign-in";
      case "/sign-in/second-factor" -> "step-2";
      default -> String.valueOf(answer.status());
    };
  }

  private static String row(String route, List<String> cells) {
    var row =
        "%-68s".formatted(route)
            + cells.stream().map(" %-8s"::formatted).collect(Collectors.joining()).stripTrailing()
            + "\n";
    if (Mutant.IS_ONE) {
      assertThat(Written.matrix()).contains(row);
    }
    return row;
  }
}
