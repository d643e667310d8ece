package convo.resources;

import static convo.words.Words.resources;

import convo.shops.SameName;
import convo.web.NormalText;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a resource is. A service needs one of a kind, so those of a kind stand in for each other.
 * Three kinds are words of the house, which each reads in her language; others are the shop's own.
 */
public final class ResourceKind {
  private static final List<String> HOUSE = List.of("room", "chair", "device");

  private ResourceKind() {}

  /** "Room" of "room"; "Laser" of "Laser". */
  public static String label(String kind) {
    return switch (kind) {
      case "room" -> resources().room();
      case "chair" -> resources().chair();
      case "device" -> resources().device();
      default -> NormalText.isolated(kind);
    };
  }

  /** The kinds of a shop, and those that every shop may have, as people read them. */
  static List<String> suggested(List<String> there) {
    return all(there).map(ResourceKind::label).toList();
  }

  /** The kind that somebody means: one that is there in other letters, or a new one. */
  static String meant(String typed, List<String> there) {
    return all(there)
        .filter(kind -> SameName.of(label(kind), typed) || SameName.of(kind, typed))
        .findFirst()
        .orElse(typed);
  }

  private static Stream<String> all(List<String> there) {
    return Stream.concat(there.stream(), HOUSE.stream()).distinct();
  }
}
