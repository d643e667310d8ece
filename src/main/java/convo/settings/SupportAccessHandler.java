package convo.settings;

import convo.access.Visitor;
import convo.web.BadInput;
import convo.web.Flash;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** How support may step into a shop, which only its owner decides. */
public final class SupportAccessHandler {
  private final SettingsQueries settings;

  public SupportAccessHandler(SettingsQueries settings) {
    this.settings = settings;
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var access =
        SupportAccess.named(Form.text(ctx, "supportAccess", 20))
            .orElseThrow(() -> new BadInput("Please choose one of the three ways."));
    settings.save(visitor.shop().id(), access, visitor.actor());
    Flash.success("Saved.").keep(ctx);
    ctx.redirect(visitor.shop().url("/settings#support"), HttpStatus.SEE_OTHER);
  }
}
