package convo.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * The keys under which people are looked for, each of which two records of one person are likely to
 * share whatever went wrong in the others: a contact, a name by its sound with a date, a rare word.
 */
final class Keys {
  static final int NONE = 0;

  private final People people;
  private final List<int[]> keys = new ArrayList<>();
  private final DoubleMetaphone metaphone = new DoubleMetaphone();

  private Keys(People people) {
    this.people = people;
    metaphone.setMaxCodeLen(6);
  }

  /** By pass, a key a person; {@link #NONE} where there is none. */
  static List<int[]> of(People people) {
    var keys = new Keys(people);
    keys.addAll();
    return keys.keys;
  }

  private void addAll() {
    var email = whole(Trait.EMAIL);
    var local = part(Trait.EMAIL, Keys::local);
    var date = whole(Trait.BIRTH_DATE);
    var month = part(Trait.BIRTH_DATE, word -> beginning(word, 6));
    var dayAndMonth = part(Trait.BIRTH_DATE, word -> end(word, 4));
    var given = whole(Trait.GIVEN_NAME);
    var surname = whole(Trait.SURNAME);
    var givenSound = part(Trait.GIVEN_NAME, this::sound);
    var surnameSound = part(Trait.SURNAME, this::sound);
    var givenBegin = part(Trait.GIVEN_NAME, word -> beginning(word, 3));
    var surnameBegin = part(Trait.SURNAME, word -> beginning(word, 3));
    var surnameEnd = part(Trait.SURNAME, word -> end(word, 3));
    var number = whole(Trait.NUMBER);
    var numberBegin = part(Trait.NUMBER, word -> beginning(word, 4));
    var numberEnd = part(Trait.NUMBER, word -> end(word, 4));
    var phone = whole(Trait.PHONE);
    var line1 = whole(Trait.LINE_1);
    var line2 = whole(Trait.LINE_2);
    var house = whole(Trait.HOUSE);
    var town = whole(Trait.TOWN);
    var townBegin = part(Trait.TOWN, word -> beginning(word, 4));
    var postcode = whole(Trait.POSTCODE);
    var names = either(givenSound, surnameSound);
    var begins = either(givenBegin, surnameBegin);
    add(email);
    add(local);
    add(phone);
    add(number);
    add(both(date, names));
    add(both(date, begins));
    add(names);
    add(both(names, either(town, postcode)));
    var lesser = one(givenSound, surnameSound, true);
    var greater = one(givenSound, surnameSound, false);
    var line = one(line1, line2, true);
    var otherLine = one(line1, line2, false);
    for (var name : List.of(lesser, greater)) {
      add(both(name, date));
      add(both(name, both(house, town)));
      add(both(name, postcode));
      add(both(name, line));
    }
    for (var address : List.of(line, otherLine)) {
      add(both(address, house));
      add(both(address, postcode));
      add(both(address, town));
    }
    add(both(house, both(town, postcode)));
    add(both(date, postcode));
    add(both(date, house));
    add(both(date, town));
    add(both(line1, date));
    add(either(line1, line2));
    add(both(begins, month));
    add(both(begins, dayAndMonth));
    add(both(begins, townBegin));
    add(both(surnameEnd, month));
    add(both(numberBegin, begins));
    add(both(numberEnd, begins));
    add(both(numberBegin, house));
    add(both(numberEnd, postcode));
    add(part(Trait.EMAIL, word -> beginning(local(word), 6)));
    add(part(Trait.EMAIL, word -> word.substring(word.indexOf('@') + 1)));
    add(date);
    add(surname);
    add(given);
    add(both(town, postcode));
    add(both(surname, townBegin));
    add(both(given, townBegin));
    add(line1);
    add(line2);
  }

  private void add(IntUnaryOperator key) {
    var all = new int[people.size()];
    var any = false;
    for (var person = 0; person < all.length; person++) {
      all[person] = key.applyAsInt(person);
      any |= all[person] != NONE;
    }
    if (any) {
      keys.add(all);
    }
  }

  private IntUnaryOperator whole(Trait trait) {
    return people
        .column(trait)
        .<IntUnaryOperator>map(column -> person -> mixed(column.value(person)))
        .orElse(person -> NONE);
  }

  /** A part of each word, found once for each different word. */
  private IntUnaryOperator part(Trait trait, UnaryOperator<String> part) {
    ToIntFunction<String> key = word -> word.isEmpty() ? NONE : mixed(part.apply(word).hashCode());
    return people
        .column(trait)
        .map(column -> {
          var parts = new int[column.words().size()];
          for (var value = 1; value < parts.length; value++) {
            parts[value] = key.applyAsInt(column.words().word(value));
          }
          IntUnaryOperator found = person -> parts[column.value(person)];
          return found;
        })
        .orElse(person -> NONE);
  }

  private static IntUnaryOperator both(IntUnaryOperator one, IntUnaryOperator other) {
    return person -> {
      var first = one.applyAsInt(person);
      var second = other.applyAsInt(person);
      return first == NONE || second == NONE ? NONE : mixed(first * 31 + second);
    };
  }

  /** Both in any order, so that swapped ones meet; or the one that is there. */
  private static IntUnaryOperator either(IntUnaryOperator one, IntUnaryOperator other) {
    return person -> {
      var first = one.applyAsInt(person);
      var second = other.applyAsInt(person);
      return first == NONE || second == NONE
          ? NONE
          : mixed(Math.min(first, second) * 31 + Math.max(first, second));
    };
  }

  /** The one of the two that comes first, or last, in an order of no meaning: a swap keeps it. */
  private static IntUnaryOperator one(
      IntUnaryOperator one, IntUnaryOperator other, boolean lesser) {
    return person -> {
      var first = one.applyAsInt(person);
      var second = other.applyAsInt(person);
      if (first == NONE || second == NONE) {
        return first + second;
      }
      return lesser ? Math.min(first, second) : Math.max(first, second);
    };
  }

  private String sound(String word) {
    var sound = metaphone.doubleMetaphone(word);
    return sound == null || sound.isEmpty() ? word : sound;
  }

  private static String local(String email) {
    var at = email.indexOf('@');
    return at < 0 ? email : email.substring(0, at);
  }

  private static String beginning(String word, int characters) {
    return word.substring(0, Math.min(characters, word.length()));
  }

  private static String end(String word, int characters) {
    return word.substring(Math.max(0, word.length() - characters));
  }

  /** Any number but {@link #NONE} for any but it. */
  private static int mixed(int number) {
    if (number == 0) {
      return NONE;
    }
    var mixed = number * 0x9E3779B9;
    mixed ^= mixed >>> 15;
    return mixed == NONE ? 1 : mixed;
  }
}
