package convo.adoption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import convo.profiles.Consent;
import convo.profiles.Status;
import convo.shops.Phone;
import convo.web.Form;
import convo.web.NormalText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Understands the customers of the source: what is wrong with them is named, never guessed at. */
final class PersonReader {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Set<String> YES = Set.of("true", "t", "yes", "y", "1");
  private static final Set<String> NO = Set.of("false", "f", "no", "n", "0");
  private static final Set<String> WAYS = Set.of("email", "phone", "sms");
  private static final int LONGEST_EMAIL = 254;

  private final AdoptionMapping mapping;
  private final LocalDate today;

  PersonReader(AdoptionMapping mapping, LocalDate today) {
    this.mapping = mapping;
    this.today = today;
  }

  AdoptedPerson read(SourceRow row) {
    var causes = new ArrayList<NamedCause>();
    var shop = row.text(AdoptedField.OF_SHOP).flatMap(id -> mapping.shop(Optional.of(id)));
    var home = shop.or(() -> mapping.shop(Optional.empty())).orElse(mapping.shops().getFirst());
    var name = name(row, causes);
    var typedEmail = row.text(AdoptedField.EMAIL).map(PersonReader::plain);
    var email = typedEmail.map(text -> text.toLowerCase(Locale.ROOT)).filter(PersonReader::isEmail);
    var typedPhone = row.text(AdoptedField.PHONE).map(PersonReader::plain);
    var phone = typedPhone.flatMap(text -> phone(text, home.country()));
    var refusedEmail = typedEmail.filter(text -> email.isEmpty());
    var refusedPhone = typedPhone.filter(text -> phone.isEmpty());
    refusedEmail.ifPresent(text -> causes.add(new NamedCause("email", Cause.EMAIL_REFUSED)));
    refusedPhone.ifPresent(text -> causes.add(new NamedCause("phone", Cause.PHONE_REFUSED)));
    return new AdoptedPerson(
        mapping.source(row.table()),
        row.key(),
        name[0],
        name[1],
        email,
        phone,
        refusedEmail,
        refusedPhone,
        contact(row, causes),
        diet(row, causes),
        row.text(AdoptedField.NOTES).map(NormalText::of).orElse(""),
        status(row, causes),
        consents(row, causes),
        day(row, AdoptedField.BIRTH_DATE, causes).filter(day -> isPast(day, causes)),
        day(row, AdoptedField.ANNIVERSARY_DATE, causes),
        points(row, causes),
        row.text(AdoptedField.PREFERRED_STYLIST),
        shop.map(MappedShop::slug),
        row.kept(),
        row.text(AdoptedField.CREATED).flatMap(text -> instant(text, home)),
        List.copyOf(causes));
  }

  private static Optional<String> contact(SourceRow row, List<NamedCause> causes) {
    var text =
        row.text(AdoptedField.PREFERRED_CONTACT).map(written -> written.toLowerCase(Locale.ROOT));
    var known = text.filter(WAYS::contains);
    if (text.isPresent() && known.isEmpty()) {
      causes.add(new NamedCause("preferred contact", Cause.CONTACT_UNKNOWN));
    }
    return known;
  }

  private static int points(SourceRow row, List<NamedCause> causes) {
    var text = row.text(AdoptedField.LOYALTY_POINTS);
    var known = text.filter(written -> written.matches("-?\\d{1,9}")).map(Integer::parseInt);
    if (text.isPresent() && known.isEmpty()) {
      causes.add(new NamedCause("loyalty points", Cause.NUMBER_UNREADABLE));
    }
    return known.orElse(0);
  }

  static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && Form.EMAIL.matcher(text).matches();
  }

  static Optional<String> phone(String text, String country) {
    return Phone.read(text, country) instanceof Phone phone
        ? Optional.of(phone.e164())
        : Optional.empty();
  }

  private static String plain(String text) {
    return NormalText.of(text);
  }

  private static Optional<Instant> instant(String text, MappedShop shop) {
    return WrittenTime.instant(text, ZoneId.of(shop.zone()));
  }

  /** First and last name. */
  private static String[] name(SourceRow row, List<NamedCause> causes) {
    var first = row.text(AdoptedField.FIRST_NAME).map(NormalText::of).orElse("");
    var last = row.text(AdoptedField.LAST_NAME).map(NormalText::of).orElse("");
    var whole = row.text(AdoptedField.NAME).map(NormalText::of).orElse("");
    if (first.isEmpty() && last.isEmpty() && whole.isEmpty()) {
      causes.add(new NamedCause("name", Cause.NAME_MISSING));
      return new String[] {"", ""};
    }
    return first.isEmpty() && last.isEmpty() ? split(whole, causes) : new String[] {first, last};
  }

  private static String[] split(String whole, List<NamedCause> causes) {
    var comma = whole.indexOf(',');
    var blank = whole.lastIndexOf(' ');
    if (comma > 0) {
      return new String[] {whole.substring(comma + 1).strip(), whole.substring(0, comma).strip()};
    }
    if (blank < 0) {
      causes.add(new NamedCause("name", Cause.NAME_NOT_SPLIT));
      return new String[] {"", whole};
    }
    return new String[] {whole.substring(0, blank).strip(), whole.substring(blank + 1)};
  }

  private static String diet(SourceRow row, List<NamedCause> causes) {
    var plain = row.text(AdoptedField.DIET).map(NormalText::of);
    var json = row.text(AdoptedField.DIET_AS_JSON).map(text -> unfolded(text, causes));
    return plain.or(() -> json).orElse("");
  }

  /** A list and an object of JSON as people write them; a text that is none as it stands. */
  private static String unfolded(String text, List<NamedCause> causes) {
    try {
      var json = MAPPER.readTree(text);
      if (json.isArray()) {
        return StreamSupport.stream(json.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "));
      }
      if (json.isObject()) {
        return json.properties().stream()
            .map(entry ->
                entry.getKey() + ": " + entry.getValue().asText(entry.getValue().toString()))
            .collect(Collectors.joining(", "));
      }
      return json.isNull() ? "" : json.asText();
    } catch (JsonProcessingException none) {
      causes.add(new NamedCause("diet", Cause.JSON_IS_NONE));
      return NormalText.of(text);
    }
  }

  private static Status status(SourceRow row, List<NamedCause> causes) {
    var word = row.text(AdoptedField.STATUS);
    var known = word.map(text -> text.toLowerCase(Locale.ROOT)).flatMap(Status::named);
    if (word.isPresent() && known.isEmpty()) {
      causes.add(new NamedCause("status", Cause.STATUS_UNKNOWN));
    }
    return known.orElse(Status.ACTIVE);
  }

  /** Only what a column says; an empty one was never asked for. */
  private static Map<Consent.Purpose, Boolean> consents(SourceRow row, List<NamedCause> causes) {
    var consents = new EnumMap<Consent.Purpose, Boolean>(Consent.Purpose.class);
    for (var purpose : Consent.Purpose.values()) {
      AdoptedField.keyed(purpose.name().toLowerCase(Locale.ROOT).replace('_', ' '))
          .flatMap(row::text)
          .map(text -> text.toLowerCase(Locale.ROOT))
          .ifPresent(text -> {
            if (YES.contains(text) || NO.contains(text)) {
              consents.put(purpose, YES.contains(text));
            } else {
              causes.add(new NamedCause("consents", Cause.FLAG_UNREADABLE));
            }
          });
    }
    return consents;
  }

  private static Optional<LocalDate> day(
      SourceRow row, AdoptedField field, List<NamedCause> causes) {
    var text = row.text(field);
    var day = text.flatMap(WrittenTime::day);
    if (text.isPresent() && day.isEmpty()) {
      causes.add(new NamedCause(field.key(), Cause.DATE_UNREADABLE));
    }
    if (day.filter(WrittenTime::saysNothing).isPresent()) {
      causes.add(new NamedCause(field.key(), Cause.DATE_OF_1900));
    }
    return day.filter(one -> !WrittenTime.saysNothing(one));
  }

  private boolean isPast(LocalDate birthday, List<NamedCause> causes) {
    if (birthday.isAfter(today)) {
      causes.add(new NamedCause(AdoptedField.BIRTH_DATE.key(), Cause.DATE_UNREADABLE));
    }
    return !birthday.isAfter(today);
  }
}
