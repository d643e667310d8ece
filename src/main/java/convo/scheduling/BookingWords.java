package convo.scheduling;

import convo.audit.AuditField;
import convo.audit.AuditSubject;
import convo.audit.AuditSubject.Wording;
import convo.bookings.BookingStatus;
import convo.database.EnumKey;
import convo.shops.Minutes;
import convo.shops.Shop;
import convo.web.Form;
import convo.words.AuditTexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The history of a booking. */
public final class BookingWords {
  public static final AuditSubject SUBJECT =
      AuditSubject.named(
          "booking",
          new Wording(AuditTexts::booking, AuditTexts::theBooking, AuditTexts::gonePerson),
          "bookings",
          "customer_name",
          List.of(
              AuditField.of("status", AuditTexts::status, BookingWords::status),
              new AuditField("startsAt", AuditTexts::begin, BookingWords::when),
              AuditField.of("services", AuditTexts::services),
              AuditField.of("stylists", AuditTexts::withWhom),
              AuditField.of("length", AuditTexts::length, BookingWords::length),
              AuditField.of("against", AuditTexts::against, BookingWords::reason),
              AuditField.ofTruth("late", AuditTexts::late),
              new AuditField("paid", AuditTexts::paid, BookingWords::paid)));

  private BookingWords() {}

  private static String status(String value) {
    return EnumKey.named(BookingStatus.values(), value).map(BookingStatus::label).orElse(value);
  }

  private static String length(String value) {
    return Form.wholeNumber(value).map(Minutes::text).orElse(value);
  }

  private static String when(String value, Shop shop, Map<UUID, String> names) {
    return value.isEmpty() ? value : shop.when(Instant.parse(value));
  }

  private static String reason(String value) {
    return value.isEmpty() ? value : WhyNot.named(value);
  }

  private static String paid(String value, Shop shop, Map<UUID, String> names) {
    return Form.wholeNumber(value).map(cents -> shop.money(cents)).orElse(value);
  }
}
