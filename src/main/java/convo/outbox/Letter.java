package convo.outbox;

import convo.shops.Accent;
import java.net.URI;

/**
 * A mail as it is laid out for its reader, as text and in colour.
 *
 * @param portal the address of this portal
 */
public record Letter(KeptMail mail, URI portal) {
  /** The shop's name, or ours. */
  public String head() {
    return mail.shopName().orElse("Convo");
  }

  /** Whether a line is a link that leads to this portal; another that somebody typed is text. */
  public boolean isLink(String line) {
    return KeptMail.isLink(line) && line.startsWith(portal + "/");
  }

  /** The accent of the shop, or ours, as style sheets know it: mail programs load none. */
  public String colour() {
    return switch (mail.accent().orElse(Accent.CORAL)) {
      case CORAL -> "#b74633";
      case ROSE -> "#bb3f5c";
      case AMBER -> "#9d5e01";
      case OLIVE -> "#657227";
      case TEAL -> "#087970";
      case OCEAN -> "#0172a5";
      case INDIGO -> "#5662ca";
      case PLUM -> "#9e4f98";
      case SLATE -> "#4f5f71";
      case INK -> "#38322d";
    };
  }
}
