package convo.shopfile;

import convo.profiles.Consent;
import convo.profiles.Phone;
import convo.profiles.PhoneReading;
import convo.profiles.Status;
import convo.shops.Limits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a shop knows of a person. */
final class CustomerReader {
  private static final int LONGEST_KEY = 400;

  private CustomerReader() {}

  static FiledCustomer customer(Fields fields, String country, ZoneId zone) {
    var customer =
        new FiledCustomer(
            key(fields),
            fields.optional("firstName", Notation.line(Limits.PERSON_NAME)).orElse(""),
            fields.optional("lastName", Notation.line(Limits.PERSON_NAME)).orElse(""),
            fields.optional("email", Notation.EMAIL_ADDRESS),
            fields.flag("family", false),
            phone(fields, country),
            fields.optional("preferredContact", Notation.oneOf("email", "phone", "sms")),
            fields
                .optional("status", Notation.oneOf(Status.values(), Status::key))
                .orElse(Status.ACTIVE),
            tags(fields),
            fields.optional("notes", Notation.prose(Limits.NOTES)).orElse(""),
            fields.optional("allergyNote", Notation.prose(Limits.CARE_NOTE)).orElse(""),
            fields.optional("dietaryNote", Notation.prose(Limits.CARE_NOTE)).orElse(""),
            day(fields, "birthDate"),
            day(fields, "anniversaryDate"),
            fields
                .optionalNumber("loyaltyPoints", -Limits.POINTS, Limits.POINTS)
                .orElse(0L)
                .intValue(),
            fields.optional("preferredStylist", Notation.SLUG),
            fields.object("consents").map(consents -> consents(consents, zone)).orElse(Map.of()),
            fields.optional("since", Notation.moment(zone)),
            fields.optional("detachedAt", Notation.moment(zone)),
            fields.optional("erasedAt", Notation.moment(zone)));
    fields
        .problems()
        .unless(
            customer.identity().isPresent(), fields.path(), "needs an e-mail, a phone or a key");
    fields
        .problems()
        .unless(
            !customer.family() || customer.email().isPresent(),
            fields.path("family"),
            "needs the e-mail of the person who gets the mail");
    fields
        .problems()
        .unless(
            customer.detachedAt().isEmpty() || customer.email().isPresent(),
            fields.path("detachedAt"),
            "needs the e-mail that does not lead to this customer");
    return customer;
  }

  private static List<String> tags(Fields fields) {
    var tags = fields.texts("tags", Notation.TAG_WORD, "").stream().distinct().sorted().toList();
    fields
        .problems()
        .unless(
            tags.size() <= Limits.TAGS,
            fields.path("tags"),
            "must be at most %d tags".formatted(Limits.TAGS));
    return tags;
  }

  /** A key of a customer or a booking: one that somebody gave, or one that an import derived. */
  static Optional<String> key(Fields fields) {
    return fields.optional("key", Notation.line(LONGEST_KEY));
  }

  /** Read in the country of the shop, kept in E.164. */
  static Optional<String> phone(Fields fields, String country) {
    return fields
        .optional("phone", Notation.line(Limits.PHONE))
        .flatMap(typed ->
            switch (Phone.read(typed, country)) {
              case Phone phone -> Optional.of(phone.e164());
              case PhoneReading.Problem problem -> {
                fields.problems().add(fields.path("phone"), problem.sentence());
                yield Optional.empty();
              }
            });
  }

  private static Optional<LocalDate> day(Fields fields, String name) {
    return fields.optional(name, Notation.DATE);
  }

  private static Map<Consent.Purpose, FiledCustomer.Agreement> consents(
      Fields fields, ZoneId zone) {
    var consents = new EnumMap<Consent.Purpose, FiledCustomer.Agreement>(Consent.Purpose.class);
    for (var purpose : Consent.Purpose.values()) {
      if (fields.has(name(purpose))) {
        consents.put(purpose, agreement(fields, name(purpose), zone));
      }
    }
    fields.end();
    return consents;
  }

  /** {@code true}, or an object that also says when and by whom. */
  private static FiledCustomer.Agreement agreement(Fields fields, String name, ZoneId zone) {
    if (!fields.isObject(name)) {
      return new FiledCustomer.Agreement(
          fields.flag(name, false), Optional.empty(), Consent.Source.IMPORT);
    }
    var agreement = fields.object(name).orElseThrow();
    var read =
        new FiledCustomer.Agreement(
            agreement.flag("granted", false),
            agreement.optional("changedAt", Notation.moment(zone)),
            agreement
                .optional("source", Notation.oneOf(Consent.Source.values(), Consent.Source::key))
                .orElse(Consent.Source.IMPORT));
    agreement.end();
    return read;
  }

  /** The name of a consent in a file: "marketingEmail". */
  static String name(Consent.Purpose purpose) {
    var words = purpose.key().split("_");
    return words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
  }
}
