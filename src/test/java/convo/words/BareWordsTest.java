package convo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** No template holds a word: whatever people read comes from the catalogues. */
class BareWordsTest {
  private static final Path TEMPLATES = Path.of("templates");

  @Test
  void a_template_has_no_bare_word() throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(one -> one.toString().endsWith(".jte")).sorted().toList()) {
        for (var word : TemplateText.of(Files.readString(file)).words()) {
          found.add(file + ": " + word);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void a_bare_word_is_seen_wherever_it_hides() {
    assertThat(
            TemplateText.of(
                    """
                    @import convo.web.View
                    @param String save = "Save"
                    <p class="btn btn-x" title="A hint">Plain ${view.path()}<br>@if(a.equals("b"))more@endif</p>
                    @template.ui.heading(title = "One, two", lead = x ? "yes it is" : words().lead(), content = @`
                      <b aria-label="${"Hidden"}">${signin().title()}</b> inner
                    `)
                    <%-- said to who reads this --%>
                    <style>p { margin: 0; }</style>
                    <a href="/me/shops" hx-swap="outerHTML show:window:top">Convo</a>
                    """)
                .words())
        .containsExactlyInAnyOrder(
            "Save", "A hint", "Plain", "more", "One, two", "yes it is", "Hidden", "inner");
  }
}
