package convo.services;

import convo.audit.AuditEntry;
import convo.audit.Merge;
import convo.shops.Shop;
import convo.web.Check;
import convo.web.Form;
import convo.web.Ticks;
import io.javalin.http.Context;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service as it is typed.
 *
 * @param values the text of each field
 * @param stylists who is ticked to do it
 * @param version the version that was edited; 0 for a new service
 * @param notes what somebody else did to a field in the meantime
 */
public record ServiceForm(
    Currency currency,
    Map<String, String> values,
    Ticks stylists,
    int version,
    Map<String, String> notes)
    implements Form {
  private static final List<String> FIELDS =
      List.of("name", "price", "duration", "bufferBefore", "bufferAfter", "gapAfter", "gap");
  private static final int LONGEST = 10_000;
  private static final int LONGEST_NAME = 80;

  static ServiceForm blank(Shop shop) {
    var values = Map.of("bufferBefore", "0", "bufferAfter", "0");
    return new ServiceForm(shop.currency(), values, Ticks.of(List.of()), 0, Map.of());
  }

  static ServiceForm of(Shop shop, Service service) {
    var stylists = Ticks.of(service.stylists().stream().map(Service.Doer::id).toList());
    var values = service.offer().values(shop.currency());
    return new ServiceForm(shop.currency(), values, stylists, service.version(), Map.of());
  }

  static ServiceForm from(Context ctx, Shop shop) {
    var values = new LinkedHashMap<String, String>();
    FIELDS.forEach(field -> values.put(field, Form.text(ctx, field, LONGEST)));
    var stylists = Ticks.from(ctx, "stylists");
    return new ServiceForm(shop.currency(), values, stylists, Form.version(ctx), Map.of());
  }

  /** What was typed here together with what somebody else has saved meanwhile. */
  ServiceForm beside(Service now, List<AuditEntry> since) {
    var merge = Merge.of(values, now.offer().values(currency), since);
    return new ServiceForm(currency, merge.values(), stylists, now.version(), merge.notes());
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  @Override
  public Map<String, String> errors() {
    var check =
        new Check()
            .required("name", value("name"), "What is the service called?")
            .that(
                value("name").length() <= LONGEST_NAME,
                "name",
                "Please keep the name within %d characters.".formatted(LONGEST_NAME))
            .that(value("name").indexOf('\n') < 0, "name", "Please keep the name on one line.")
            .that(
                price().isPresent(),
                "price",
                "Please give an amount such as %s.".formatted(example()))
            .wholeNumber("duration", value("duration"), 1, 1440)
            .wholeNumber("bufferBefore", value("bufferBefore"), 0, 240)
            .wholeNumber("bufferAfter", value("bufferAfter"), 0, 240);
    return hasGap() ? gapErrors(check) : check.errors();
  }

  /** What was typed, as values; only a valid form has them. */
  Offer offer() {
    return new Offer(
        value("name"),
        price().orElseThrow(),
        number("duration"),
        number("bufferBefore"),
        number("bufferAfter"),
        hasGap()
            ? Optional.of(new Offer.Gap(number("gapAfter"), number("gap")))
            : Optional.empty());
  }

  private Map<String, String> gapErrors(Check check) {
    check
        .wholeNumber("gapAfter", value("gapAfter"), 1, 1440)
        .wholeNumber("gap", value("gap"), 1, 1440);
    var errors = check.errors();
    var fits = !errors.isEmpty() || number("gapAfter") + number("gap") < number("duration");
    return check.that(fits, "gap", "The gap must end before the service does.").errors();
  }

  private boolean hasGap() {
    return !value("gapAfter").isEmpty() || !value("gap").isEmpty();
  }

  private Optional<Long> price() {
    return Form.money(value("price"), currency);
  }

  private String example() {
    return currency.getDefaultFractionDigits() == 0 ? "4500" : "45.50";
  }

  private int number(String field) {
    return Form.wholeNumber(value(field)).orElseThrow();
  }
}
