package convo.web;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * What every layout needs to know of the request.
 *
 * @param csrf the token that each form and each HTMX request sends back
 * @param path the path of the request, without its query
 * @param flash the message to say once
 * @param demo whether this portal holds made-up people and says so
 * @param mail whether mail reaches people; where not, no page offers a code by mail
 * @param assets the addresses of style sheets and scripts
 * @param banner the strip above the page
 * @param guest whether the language is chosen below the page, since no account says it
 * @param framed whether the page stands in a frame on another site
 */
public record View(
    String csrf,
    Theme theme,
    String path,
    Optional<Flash> flash,
    boolean demo,
    boolean mail,
    Assets assets,
    Optional<Banner> banner,
    boolean guest,
    boolean framed) {

  /** The view of this request, the same one however often it is asked for. */
  public static View of(Context ctx) {
    View known = ctx.attribute(View.class.getName());
    if (known != null) {
      return known;
    }
    return Web.of(ctx).view(ctx).keep(ctx);
  }

  /** The same under a banner. */
  public View with(Banner strip) {
    return new View(
        csrf, theme, path, flash, demo, mail, assets, Optional.of(strip), guest, framed);
  }

  /** The same, saying this. */
  public View with(Flash said) {
    return new View(
        csrf, theme, path, Optional.of(said), demo, mail, assets, banner, guest, framed);
  }

  /** The same for somebody who has signed in. */
  View signedIn() {
    return new View(csrf, theme, path, flash, demo, mail, assets, banner, false, framed);
  }

  /** The same in a frame on another site, where browsers keep no cookie and so no token of one. */
  public View inFrame() {
    return new View("", theme, path, flash, demo, mail, assets, Optional.empty(), true, true);
  }

  /** What each HTMX request says of the page that it comes from, as JSON. */
  public String headers() {
    return framed ? "{\"X-Framed\":\"1\"}" : "{\"X-CSRF-Token\":\"" + csrf + "\"}";
  }

  /** Makes it the view of this request. */
  public View keep(Context ctx) {
    ctx.attribute(View.class.getName(), this);
    return this;
  }

  /** The address of a style sheet, script or picture of ours: {@code asset("convo.css")}. */
  public String asset(String name) {
    return assets.url(name);
  }
}
