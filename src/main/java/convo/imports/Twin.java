package convo.imports;

import static convo.words.Words.imports;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who is there before a row: at the shop, or further up in the table.
 *
 * @param why what both have
 * @param profile hers at the shop
 * @param number of her row in the table, as a spreadsheet counts; 0 at the shop
 */
public record Twin(Same why, String name, Optional<UUID> profile, int number) {

  /** What two have in common. */
  public enum Same {
    EMAIL,
    PHONE,
    BIRTHDAY,
    NAME
  }

  /** "Cleo Marsh has the same e-mail and is at the shop already." */
  public String told() {
    var who = name.isEmpty() ? imports().somebody() : name;
    if (profile.isPresent()) {
      return switch (why) {
        case EMAIL -> imports().emailAtShop(who);
        case PHONE -> imports().phoneAtShop(who);
        case BIRTHDAY -> imports().birthdayAtShop(who);
        case NAME -> imports().nameAtShop(who);
      };
    }
    return switch (why) {
      case EMAIL -> imports().emailInRow(who, number);
      case PHONE -> imports().phoneInRow(who, number);
      case BIRTHDAY -> imports().birthdayInRow(who, number);
      case NAME -> imports().nameInRow(who, number);
    };
  }
}
