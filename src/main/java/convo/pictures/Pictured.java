package convo.pictures;

import convo.shops.Accent;
import java.util.Optional;
import java.util.UUID;

/**
 * What has a picture or could have one: the shop itself or somebody of its team.
 *
 * @param stylist who it is; nobody for the shop
 * @param picture the id of the picture, if there is one
 * @param description what it shows
 */
public record Pictured(
    Optional<UUID> stylist,
    String name,
    Accent accent,
    Optional<UUID> picture,
    String description) {

  /** As the form names it. */
  public String key() {
    return stylist.map(UUID::toString).orElse(PictureForm.LOGO);
  }

  public boolean isLogo() {
    return stylist.isEmpty();
  }
}
