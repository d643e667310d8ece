package convo.services;

import convo.audit.AuditField;
import convo.audit.AuditSubject;
import convo.shops.Minutes;
import convo.shops.Shop;
import convo.web.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The history of a service in the words of its form. */
public final class ServiceWords {
  public static final AuditSubject SUBJECT =
      AuditSubject.named(
          "service",
          "the service %s",
          "a service that is gone",
          "services",
          "name",
          List.of(
              AuditField.of("name", "Name"),
              new AuditField("price", "Price", ServiceWords::price),
              AuditField.of("duration", "Duration", ServiceWords::minutes),
              AuditField.of("bufferBefore", "Free before", ServiceWords::minutes),
              AuditField.of("bufferAfter", "Free after", ServiceWords::minutes),
              AuditField.of("gapAfter", "Gap begins after", ServiceWords::minutes),
              AuditField.of("gap", "Gap", ServiceWords::minutes),
              AuditField.of("stylists", "Done by"),
              AuditField.of("position", "Place in the list"),
              AuditField.of("active", "Offered")));

  private ServiceWords() {}

  /** "€45.00" of "45.00". */
  private static String price(String value, Shop shop, Map<UUID, String> names) {
    return Form.money(value, shop.currency()).map(shop::money).orElse(value);
  }

  /** "1 h 30 min" of "90". */
  private static String minutes(String value) {
    return Form.wholeNumber(value).map(Minutes::text).orElse(value);
  }
}
