package convo.support;

import convo.shops.Shop;
import convo.supportsession.SupportRule;

/** A shop that support may ask to enter, with its rule. */
public record ShopChoice(Shop shop, SupportRule rule) {

  /** "Bella’s Salon: an owner is asked first". */
  public String label() {
    return shop.name() + ": " + SupportWords.of(rule);
  }
}
