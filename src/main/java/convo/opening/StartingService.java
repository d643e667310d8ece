package convo.opening;

import static convo.words.Words.opening;

import convo.shopfile.ShopFile;
import convo.words.OpeningTexts;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/**
 * A service that a new shop begins with, to be changed.
 *
 * @param minutes that the customer is there
 * @param euros what it costs where people pay in euros
 * @param after minutes in which is cleaned up
 * @param gap when the stylist is free in between
 */
record StartingService(
    String key,
    Function<OpeningTexts, String> name,
    int minutes,
    int euros,
    int after,
    Optional<ShopFile.Gap> gap) {

  static StartingService of(
      String key, Function<OpeningTexts, String> name, int minutes, int euros) {
    return new StartingService(key, name, minutes, euros, 0, Optional.empty());
  }

  StartingService cleaning(int minutesAfter) {
    return new StartingService(key, name, minutes, euros, minutesAfter, gap);
  }

  StartingService waiting(int afterMinutes, int freeMinutes) {
    var free = Optional.of(new ShopFile.Gap(afterMinutes, freeMinutes));
    return new StartingService(key, name, minutes, euros, after, free);
  }

  /** In the language spoken. Where no price can be guessed, nobody books it before it has one. */
  ShopFile.Service in(Currency currency) {
    var cents = StartingPrice.cents(euros, currency);
    return new ShopFile.Service(
        key,
        name.apply(opening()),
        "",
        "",
        cents.orElse(0L),
        minutes,
        0,
        after,
        gap,
        Optional.empty(),
        cents.isPresent());
  }
}
