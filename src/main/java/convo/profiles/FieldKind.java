package convo.profiles;

import static convo.words.Words.profiles;

import convo.shops.Limits;
import convo.shops.Phone;
import convo.shops.PhoneReading;
import convo.shops.SameName;
import convo.web.Check;
import convo.web.Form;
import convo.web.NormalText;
import convo.words.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What stands in a field: how it is judged, kept and read. It is a text wherever it goes; only its
 * column may know another type.
 */
public enum FieldKind {
  LINE("text", ":text"),
  PROSE("text", ":text"),
  EMAIL("email", "nullif(:text, '')"),
  PHONE("tel", "nullif(:text, '')"),
  DAY("date", "cast(nullif(:text, '') as date)"),
  POINTS("text", "cast(:text as integer)"),
  WAY("text", "nullif(:text, '')"),
  STATUS("text", ":text"),
  STYLIST("text", "cast(nullif(:text, '') as uuid)"),
  /** Rows of their own. */
  TAGS("text", ""),
  /** Rows of their own. */
  TICK("checkbox", "");

  private final String type;
  private final String sql;

  FieldKind(String type, String sql) {
    this.type = type;
    this.sql = sql;
  }

  /** The type of its input. */
  public String type() {
    return type;
  }

  /** Whether it is kept as it is typed, and any text will do. */
  boolean isPlain() {
    return this == LINE || this == PROSE;
  }

  /** Whether it stands in a column of the profile. */
  boolean isColumn() {
    return !sql.isEmpty();
  }

  /** Its column, of the name of the field. */
  String column(String name) {
    return switch (this) {
      case WAY -> name + "_method";
      case STYLIST -> name + "_id";
      default -> name;
    };
  }

  /** The value of its column, from a parameter that holds a kept text. */
  String sql(String parameter) {
    return sql.replace(":text", ":" + parameter);
  }

  /** Reads it as a kept text, from a profile that the query calls {@code profile}. */
  String text(ProfileField field) {
    return switch (this) {
      case TAGS ->
          """
          array_to_string(array(select tag from profile_tags
              where profile_tags.shop_id = profile.shop_id and profile_tags.profile_id = profile.id
              order by tag), ', ')\
          """;
      case TICK ->
          """
          coalesce((select 'yes' from profile_consents
              where profile_consents.shop_id = profile.shop_id and profile_consents.profile_id = profile.id
              and purpose = '%s' and granted), '')\
          """
              .formatted(field.key());
      default -> "coalesce(cast(profile.%s as text), '')".formatted(field.column());
    };
  }

  /** Says what is wrong with a typed text beyond its length. */
  void check(Check check, String key, String typed, ProfileChoices choices) {
    check.that(this == PROSE || Form.isOneLine(typed), key, profiles().oneLine());
    var isChosen = typed.isEmpty() || choices.offer(this, typed);
    switch (this) {
      case EMAIL -> check.email(key, typed);
      case PHONE -> {
        if (!typed.isEmpty()
            && Phone.read(typed, choices.country()) instanceof PhoneReading.Problem problem) {
          check.that(false, key, problem.sentence());
        }
      }
      case DAY -> checkDay(check, key, typed);
      case POINTS ->
          check.that(
              typed.isEmpty() || typed.matches("-?[0-9]{1,7}"), key, profiles().pointsWhole());
      case WAY -> check.that(isChosen, key, profiles().chooseWay());
      case STATUS -> check.that(isChosen, key, profiles().chooseStatus());
      case STYLIST -> check.that(isChosen, key, profiles().chooseStylist());
      case TAGS -> checkTags(check, key, tags(typed));
      case LINE, PROSE, TICK -> {}
    }
  }

  private static void checkDay(Check check, String key, String typed) {
    check
        .date(key, typed)
        .that(
            Form.date(typed)
                .map(LocalDate::getYear)
                .filter(year -> year < 1900 || year > 2100)
                .isEmpty(),
            key,
            profiles().yearRange());
  }

  private static void checkTags(Check check, String key, List<String> tags) {
    check.that(
        tags.size() <= Limits.TAGS && tags.stream().allMatch(tag -> Form.isWithin(tag, Limits.TAG)),
        key,
        profiles().tagsTooMany(Limits.TAGS, Limits.TAG));
  }

  /** A text that was found right, as it is kept. */
  String kept(String typed, String country) {
    return switch (this) {
      case EMAIL -> typed.toLowerCase(Locale.ROOT);
      case PHONE -> typed.isEmpty() ? "" : number(typed, country);
      case POINTS -> typed.isEmpty() ? "0" : String.valueOf(Integer.parseInt(typed));
      case STATUS -> typed.isEmpty() ? Status.ACTIVE.key() : typed;
      case TAGS -> String.join(", ", tags(typed));
      case TICK -> typed.isEmpty() ? "" : "yes";
      case LINE, PROSE, DAY, WAY, STYLIST -> typed;
    };
  }

  private static String number(String typed, String country) {
    return switch (Phone.read(typed, country)) {
      case Phone phone -> phone.e164();
      case PhoneReading.Problem problem -> throw new IllegalStateException(problem.sentence());
    };
  }

  /** A kept text as people of the country (two letters) read it, except the stylist. */
  public String shown(String kept, String country) {
    return kept.isEmpty()
        ? ""
        : switch (this) {
          case PHONE -> new Phone(kept).display(country);
          case DAY -> Language.spoken().longDay(LocalDate.parse(kept));
          case WAY -> ProfileChoices.wayLabel(kept);
          default -> kept;
        };
  }

  /** Words between commas, each once whatever its case and width, in the order typed. */
  static List<String> tags(String typed) {
    return SameName.once(
        Arrays.stream(typed.split(",")).map(NormalText::of).filter(tag -> !tag.isEmpty()).toList());
  }
}
