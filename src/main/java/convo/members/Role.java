package convo.members;

import static convo.words.Words.members;

import convo.access.Access;
import convo.web.Choice;
import java.util.List;
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
    return members().roleName(role.key());
  }

  static List<Choice> choices() {
    return List.of(
        new Choice(Access.STYLIST.key(), members().asStylist()),
        new Choice(Access.MANAGER.key(), members().asManager()),
        new Choice(Access.OWNER.key(), members().asOwner()));
  }
}
