package convo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CheckoutTest {
  @Test
  void the_portal_finds_the_sources_beside_which_it_runs() {
    assertThat(Checkout.found())
        .map(Checkout::templates)
        .contains(Path.of("templates").toAbsolutePath());
  }
}
