package convo.claims;

import static convo.words.Words.claims;

import convo.access.Visitor;
import convo.profiles.Consent;
import convo.web.BadInput;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.stream.Collectors;

/** Lets a person say what one shop may send. */
public final class ConsentHandler {
  private static final int LONGEST = 40;
  private final AskedProfile asked;
  private final ConsentQueries consents;
  private final Templates templates;

  public ConsentHandler(AskedProfile asked, ConsentQueries consents, Templates templates) {
    this.asked = asked;
    this.consents = consents;
    this.templates = templates;
  }

  public void edit(Context ctx) {
    asked
        .claimed(ctx)
        .ifPresent(profile ->
            templates.page(
                ctx,
                "claims/consents.jte",
                new ConsentPage(Visitor.of(ctx), profile, consents.of(profile))));
  }

  public void update(Context ctx) {
    asked
        .claimed(ctx)
        .ifPresent(profile -> {
          var granted =
              Form.texts(ctx, "purpose", LONGEST).stream()
                  .map(ConsentHandler::purpose)
                  .collect(Collectors.toSet());
          consents.change(profile, Visitor.of(ctx).customerActor(), granted);
          Flash.success(claims().consentsSaved(profile.shopName())).keep(ctx);
          ctx.redirect(profile.url(""), HttpStatus.SEE_OTHER);
        });
  }

  private static Consent.Purpose purpose(String key) {
    return Consent.Purpose.named(key).orElseThrow(() -> new BadInput(claims().tickOfPage()));
  }
}
