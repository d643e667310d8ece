package convo.services;

import convo.audit.AuditField;
import convo.audit.AuditSubject;
import convo.audit.AuditSubject.Wording;
import convo.resources.ResourceKind;
import convo.shops.Minutes;
import convo.shops.Shop;
import convo.web.Form;
import convo.words.AuditTexts;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The history of a service in the words of its form. */
public final class ServiceWords {
  public static final AuditSubject SUBJECT =
      AuditSubject.named(
          "service",
          new Wording(AuditTexts::service, AuditTexts::theService, AuditTexts::goneService),
          "services",
          "name",
          List.of(
              AuditField.of("name", AuditTexts::name),
              AuditField.of("category", AuditTexts::category),
              AuditField.of("description", AuditTexts::description),
              new AuditField("price", AuditTexts::price, ServiceWords::price),
              AuditField.of("duration", AuditTexts::duration, ServiceWords::minutes),
              AuditField.of("bufferBefore", AuditTexts::freeBefore, ServiceWords::minutes),
              AuditField.of("bufferAfter", AuditTexts::freeAfter, ServiceWords::minutes),
              AuditField.of("gapAfter", AuditTexts::gapAfter, ServiceWords::minutes),
              AuditField.of("gap", AuditTexts::gap, ServiceWords::minutes),
              AuditField.of("needs", AuditTexts::needs, ResourceKind::label),
              AuditField.of("stylists", AuditTexts::doneBy),
              AuditField.of("position", AuditTexts::place),
              AuditField.ofTruth("active", AuditTexts::offered)));

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
