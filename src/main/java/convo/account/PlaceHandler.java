package convo.account;

import convo.access.Visitor;
import convo.web.Cookies;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;

/** Lets a person with several places choose one, and remembers which in the browser. */
public final class PlaceHandler {
  private static final String COOKIE = "place";
  private static final Duration LIFE = Duration.ofDays(400);
  private static final int LONGEST = 200;
  private final Cookies cookies;
  private final boolean takesNewShops;
  private final Templates templates;

  /**
   * @param takesNewShops whether people may open shops here
   */
  public PlaceHandler(Cookies cookies, boolean takesNewShops, Templates templates) {
    this.cookies = cookies;
    this.takesNewShops = takesNewShops;
    this.templates = templates;
  }

  public void list(Context ctx) {
    var last = cookies.read(ctx, COOKIE).orElse("");
    templates.page(ctx, "account/places.jte", page(Visitor.of(ctx), last));
  }

  private PlacesPage page(Visitor visitor, String last) {
    return new PlacesPage(visitor, last, takesNewShops && !visitor.person().support());
  }

  public void create(Context ctx) {
    var wanted = Form.text(ctx, "place", LONGEST);
    var place =
        Visitor.of(ctx).places().stream()
            .filter(known -> known.url().equals(wanted))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    cookies.write(ctx, COOKIE, place.url(), LIFE);
    ctx.redirect(place.url(), HttpStatus.SEE_OTHER);
  }
}
