package convo.support;

import convo.settings.SupportAccess;
import convo.shops.Shop;

/** A shop as support may ask to enter it. */
public record Doorway(Shop shop, SupportAccess rule) {

  /** "Bella’s Salon: an owner is asked first". */
  public String label() {
    return shop.name()
        + switch (rule) {
          case NOTICE -> ": open, the owners are told";
          case APPROVAL -> ": an owner is asked first";
          case OFF -> ": closed but for an emergency";
        };
  }
}
