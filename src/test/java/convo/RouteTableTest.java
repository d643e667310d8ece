package convo;

import static convo.access.Access.OWNER;
import static convo.access.Access.SUPPORT_READING;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the map takes no address without. */
class RouteTableTest {
  private static final Handler NOTHING = ctx -> {};

  @Test
  void an_address_without_an_access_does_not_start() {
    refused(routes -> routes.get("/shops/{shop}/colours", NOTHING));
  }

  @Test
  void an_address_that_is_open_to_support_without_a_sentence_does_not_start() {
    refused(routes -> routes.get("/shops/{shop}/colours", NOTHING, OWNER, SUPPORT_READING));
    refused(routes ->
        routes.openTo(SUPPORT_READING).post("/shops/{shop}/colours", NOTHING, SUPPORT_READING));
  }

  private static void refused(Consumer<RouteTable> address) {
    assertThatIllegalStateException()
        .isThrownBy(() -> Javalin.create(config -> address.accept(new RouteTable(config.routes))))
        .withMessageContaining("/shops/{shop}/colours");
  }
}
