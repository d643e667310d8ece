package convo.members;

import convo.access.Access;
import convo.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles of a shop in the words of its people. */
public final class Role {
  private Role() {}

  static Optional<Access> named(String key) {
    return Stream.of(Access.STYLIST, Access.MANAGER, Access.OWNER)
        .filter(role -> role.key().equals(key))
        .findFirst();
  }

  /** "Owner", "Manager", "Stylist". */
  public static String label(Access role) {
    return role.key().substring(0, 1).toUpperCase(Locale.ROOT) + role.key().substring(1);
  }

  static List<Choice> choices() {
    return List.of(
        new Choice(Access.STYLIST.key(), "Stylist: sees the day and the customers"),
        new Choice(
            Access.MANAGER.key(), "Manager: also edits customers, services, team and settings"),
        new Choice(Access.OWNER.key(), "Owner: also decides about members, support and deletion"));
  }
}
