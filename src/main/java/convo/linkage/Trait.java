package convo.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is known of a person and tells people apart, and how files name it. */
public enum Trait {
  GIVEN_NAME(Kind.NAME, "givenname", "firstname", "forename", "first", "given", "vorname", "fname"),
  SURNAME(Kind.NAME, "surname", "lastname", "familyname", "last", "nachname", "lname", "name"),
  BIRTH_DATE(Kind.DATE, "dateofbirth", "dob", "birthdate", "birthday", "born", "geburtsdatum"),
  EMAIL(Kind.EMAIL, "email", "emailaddress", "mail"),
  PHONE(Kind.DIGITS, "phone", "phonenumber", "telephone", "mobile", "tel", "telefon", "cell"),
  NUMBER(Kind.DIGITS, "socsecid", "ssn", "socialsecuritynumber", "nationalid", "socsec"),
  LINE_1(Kind.TEXT, "address1", "street", "streetname", "address", "addressline1", "strasse"),
  LINE_2(Kind.TEXT, "address2", "addressline2", "locality"),
  HOUSE(Kind.CODE, "streetnumber", "housenumber", "hausnummer", "streetno"),
  TOWN(Kind.TEXT, "suburb", "city", "town", "ort", "stadt", "birthplace"),
  POSTCODE(Kind.CODE, "postcode", "zip", "zipcode", "postalcode", "plz", "postcodefake"),
  STATE(Kind.CODE, "state", "county", "region", "province"),
  OCCUPATION(Kind.TEXT, "occupation", "job", "profession");

  /** How two values of it are compared. */
  enum Kind {
    NAME(4),
    DATE(2),
    EMAIL(7),
    DIGITS(2),
    TEXT(5),
    CODE(1);

    private final int slips;

    Kind(int slips) {
      this.slips = slips;
    }

    /** Values that differ in more letters are different. */
    int slips() {
      return slips;
    }
  }

  static final int COUNT = values().length;

  private final Kind kind;
  private final Set<String> headings;

  Trait(Kind kind, String... headings) {
    this.kind = kind;
    this.headings = Set.of(headings);
  }

  Kind kind() {
    return kind;
  }

  /** Where its value stands when two fields were mixed up, else the trait itself. */
  Trait partner() {
    return switch (this) {
      case GIVEN_NAME -> SURNAME;
      case SURNAME -> GIVEN_NAME;
      case LINE_1 -> LINE_2;
      case LINE_2 -> LINE_1;
      default -> this;
    };
  }

  /** Shared by those who live together, so that it tells households rather than people apart. */
  public boolean isOfHousehold() {
    return switch (this) {
      case GIVEN_NAME, BIRTH_DATE, NUMBER, OCCUPATION -> false;
      default -> true;
    };
  }

  /**
   * The trait of a column, by its heading alone. Only names that are known are taken: a column that
   * nobody knows may be the answer itself, such as the number of a cluster.
   */
  public static Optional<Trait> of(String heading) {
    var plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return Arrays.stream(values()).filter(trait -> trait.headings.contains(plain)).findFirst();
  }
}
