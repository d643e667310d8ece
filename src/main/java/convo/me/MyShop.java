package convo.me;

import convo.shops.Accent;
import convo.shops.Money;
import convo.web.NormalText;
import convo.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/** A shop as its customers see it: no rules, but its clock, its money and its colour. */
public record MyShop(
    String slug, String name, ZoneId zone, Currency currency, String country, Accent accent) {
  /** As it stands in a sentence. */
  @Override
  public String name() {
    return NormalText.isolated(name);
  }

  /** The address of what this shop knows about me, and of what belongs to it. */
  public String url(String rest) {
    return "/me/shops/" + slug + rest;
  }

  /** Day and time at the shop: "Tue 3 Mar 2026, 14:30". */
  public String when(Instant instant) {
    return Language.spoken().moment(instant.atZone(zone));
  }

  /** The shop's day: "Tue 3 Mar 2026". */
  public String day(Instant instant) {
    return Language.spoken().day(instant.atZone(zone));
  }

  /** The time on the shop's wall clock: "14:30". */
  public String time(Instant instant) {
    return Language.spoken().time(instant.atZone(zone));
  }

  /** The city that its clock is named for, where people may look up the time: "Berlin". */
  public String clockCity() {
    return Language.spoken().city(zone);
  }

  /** Minor units of the shop's currency as people read them. */
  public String money(long cents) {
    return Money.of(currency, cents);
  }
}
