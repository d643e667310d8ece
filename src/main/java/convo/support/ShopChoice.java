package convo.support;

import static convo.words.Words.support;

import convo.shops.Shop;
import convo.supportsession.SupportRule;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/** A shop that support may ask to enter, with its rule. */
public record ShopChoice(@Nested Shop shop, @ColumnName("support_access") SupportRule rule) {

  /** "Bella’s Salon: an owner is asked first". */
  public String label() {
    return support().shopChoice(rule.key(), shop.name());
  }
}
