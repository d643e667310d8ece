package convo.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders pages. The templates were compiled with the portal; beside a checkout they are used until
 * somebody edits one, from then on the sources are.
 */
public final class Templates {
  private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

  /** Most pages fit into one or two of these, so the output does not grow while it is written. */
  private static final int CHUNK = 16 * 1024;

  private final TemplateEngine compiled = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Optional<Checkout> checkout;
  private volatile Optional<TemplateEngine> edited = Optional.empty();

  Templates(Optional<Checkout> checkout) {
    this.checkout = checkout;
  }

  /** Answers 200 with a page. */
  public void page(Context ctx, String template, Object page) {
    answer(ctx, 200, template, page);
  }

  /**
   * Answers with a page or a fragment.
   *
   * @param template its path below templates/, such as "customers/page.jte"
   * @param page the template's one parameter, which it calls {@code page}
   */
  public void answer(Context ctx, int status, String template, Object page) {
    var output = SpokenLanguage.of(ctx).speak(() -> render(template, page));
    Web.of(ctx).shown(ctx);
    ctx.status(status).contentType("text/html; charset=utf-8");
    ctx.res().setContentLength(output.getContentLength());
    try {
      output.writeTo(ctx.res().getOutputStream());
    } catch (IOException gone) {
      LOG.debug("{} {}: nobody waited for the answer", ctx.method(), ctx.path(), gone);
    }
  }

  /** A text that is no answer, such as a mail. */
  public String text(String template, Object page) {
    return new String(render(template, page).toByteArray(), StandardCharsets.UTF_8);
  }

  /** The bytes of a page, before anything of it is sent. */
  Utf8ByteOutput render(String template, Object page) {
    var output = new Utf8ByteOutput(CHUNK);
    engine().render(template, page, output);
    return output;
  }

  private TemplateEngine engine() {
    if (edited.isEmpty()) {
      edited = checkout.filter(Checkout::hasEditedTemplates).map(Templates::sources);
    }
    return edited.orElse(compiled);
  }

  private static TemplateEngine sources(Checkout checkout) {
    var engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(checkout.templates()),
            checkout.root().resolve("target/edited-templates"),
            ContentType.Html,
            Templates.class.getClassLoader());
    engine.setTrimControlStructures(true);
    return engine;
  }
}
