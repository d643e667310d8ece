package convo.settings;

import static convo.words.Words.settings;

import convo.access.Visitor;
import java.net.URI;

/**
 * The form of what a shop shows to its customers.
 *
 * @param portal the address at which the portal is reached
 */
public record PublicPageEdit(Visitor visitor, PublicPageForm form, URI portal) {

  /** What the shop pastes into a page of its own site. */
  public String snippet() {
    var shop = visitor.shop();
    return "<iframe src=\"%s\" title=\"%s\" style=\"width: 100%%; height: 800px; border: 0\" loading=\"lazy\"></iframe>"
        .formatted(
            portal.resolve("/s/" + shop.slug()), attribute(settings().frameTitle(shop.name())));
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
