package convo.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Every widget on one page, so that they are looked at and checked together. Not in the portal. */
public record Gallery(View view, String accent, Form form) {
  private static final TemplateEngine ENGINE =
      TemplateEngine.create(
          new Both(), Path.of("target/gallery"), ContentType.Html, Gallery.class.getClassLoader());

  record Wrong(Map<String, String> errors) implements Form {}

  static void show(Context ctx) {
    var accent = Form.query(ctx, "accent", 10);
    var form = new Wrong(Map.of("email", "Please give an address such as name@example.com."));
    var page = new Gallery(View.of(ctx), accent.isEmpty() ? "coral" : accent, form);
    var output = new StringOutput();
    ENGINE.render("gallery.jte", page, output);
    ctx.html(output.toString());
  }

  /** The gallery's own templates, and the portal's that it shows. */
  private static final class Both implements CodeResolver {
    private final DirectoryCodeResolver ours =
        new DirectoryCodeResolver(Path.of("src/test/templates"));
    private final DirectoryCodeResolver portal = new DirectoryCodeResolver(Path.of("templates"));

    @Override
    public String resolve(String name) {
      return of(name).resolve(name);
    }

    @Override
    public long getLastModified(String name) {
      return of(name).getLastModified(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
      return ours.resolveAllTemplateNames();
    }

    @Override
    public boolean exists(String name) {
      return of(name).exists(name);
    }

    private DirectoryCodeResolver of(String name) {
      return ours.exists(name) ? ours : portal;
    }
  }
}
