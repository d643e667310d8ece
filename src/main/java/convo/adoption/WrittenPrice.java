package convo.adoption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Prices of the source in minor units. */
final class WrittenPrice {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private WrittenPrice() {}

  /** Nothing where there is none, or it is below nothing. */
  static Optional<Long> of(SourceRow row) {
    return row.text(AdoptedField.PRICE)
        .flatMap(WrittenPrice::number)
        .or(() ->
            row.text(AdoptedField.PRICE_IN_WHOLE_UNITS)
                .flatMap(WrittenPrice::number)
                .map(HUNDRED::multiply))
        .filter(price -> price.signum() >= 0 && price.compareTo(MOST) < 0)
        .map(price -> price.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** Whether a price is the hundredth part of what the service costs, to the cent. */
  static boolean isInWholeUnits(long price, long ofService) {
    return price > 0 && ofService > 0 && price * 100 == ofService;
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }
}
