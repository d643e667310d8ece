package convo.support;

import static convo.words.Words.support;

import convo.access.Visitor;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What support itself has done, for all of support to read. */
public final class SupportActsHandler {
  private static final int PAGE = 25;
  private static final int LONGEST_SEARCH = 100;
  private final SupportActQueries acts;
  private final Templates templates;
  private final InstantSource clock;

  public SupportActsHandler(SupportActQueries acts, Templates templates, InstantSource clock) {
    this.acts = acts;
    this.templates = templates;
    this.clock = clock;
  }

  public void list(Context ctx) {
    var sought = Form.query(ctx, "q", LONGEST_SEARCH);
    var after = after(ctx);
    var found = acts.list(sought, after, PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    templates.page(
        ctx,
        "support/acts.jte",
        new SupportActsPage(
            Visitor.of(ctx),
            sought,
            after.isEmpty(),
            shown,
            found.size() > PAGE ? Optional.of(next(sought, shown)) : Optional.empty(),
            clock.instant()));
  }

  static String url(String sought) {
    return "/support/audit?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8);
  }

  private static String next(String sought, List<SupportAct> shown) {
    return url(sought) + "&after=" + shown.getLast().asked().session().id();
  }

  private static Optional<UUID> after(Context ctx) {
    var typed = Form.query(ctx, "after", LONGEST_SEARCH);
    var after = Form.uuid(typed);
    if (!typed.isEmpty() && after.isEmpty()) {
      throw new BadInput(support().noSuchPage());
    }
    return after;
  }
}
