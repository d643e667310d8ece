package convo.access;

import static convo.words.Words.access;

import convo.database.EnumKey;
import io.javalin.security.RouteRole;

/**
 * Who may use an address, written beside it in {@code Routes}. An address names every access it
 * allows: OWNER does not imply MANAGER, so the map can be read without knowing an order.
 */
public enum Access implements RouteRole, EnumKey {
  ANYONE,
  SIGNED_IN,
  STYLIST,
  MANAGER,
  OWNER,

  /** Support on its own pages, outside every shop. */
  SUPPORT,

  /** Support inside a shop, also while it may write. */
  SUPPORT_READING,

  /** Support inside a shop that may also write there. */
  SUPPORT_WRITING;

  /** What people read beside the name of a shop: "owner", "support, reading only". */
  public String label() {
    return switch (this) {
      case STYLIST -> access().stylist();
      case MANAGER -> access().manager();
      case OWNER -> access().owner();
      case SUPPORT_READING -> access().supportReading();
      case SUPPORT_WRITING -> access().supportWriting();
      default -> key();
    };
  }
}
