package convo.hours;

import convo.web.NormalText;
import java.util.UUID;

/**
 * The weekly hours of one stylist.
 *
 * @param version the version of the stylist, which counts every edit of name and hours
 */
public record Timetable(UUID stylist, String name, int version, Week week) {
  /** As it stands in a sentence. */
  @Override
  public String name() {
    return NormalText.isolated(name);
  }
}
