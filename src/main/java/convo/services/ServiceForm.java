package convo.services;

import static convo.words.Words.services;

import convo.audit.AuditEntry;
import convo.audit.Merge;
import convo.shops.Money;
import convo.shops.Shop;
import convo.web.Choice;
import convo.web.Form;
import convo.web.Ticks;
import convo.web.TypedMoney;
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
    Map<String, String> notes,
    Map<String, String> errors)
    implements Form {
  static final List<String> FIELDS =
      List.of(
          "name",
          "category",
          "description",
          "price",
          "duration",
          "bufferBefore",
          "bufferAfter",
          "gapAfter",
          "gap",
          "needs");
  private static final int LONGEST = 10_000;

  static ServiceForm blank(Shop shop) {
    var values = Map.of("bufferBefore", "0", "bufferAfter", "0");
    return fresh(shop, values, Ticks.of(List.of()), 0);
  }

  static ServiceForm of(Shop shop, Service service) {
    var stylists = Ticks.of(service.stylists().stream().map(Service.Doer::id).toList());
    var values = service.offer().values(shop.currency());
    return fresh(shop, values, stylists, service.version());
  }

  /**
   * What was typed.
   *
   * @param kinds of which the shop has a resource
   */
  static ServiceForm from(Context ctx, Shop shop, List<String> kinds) {
    var values = new LinkedHashMap<String, String>();
    FIELDS.forEach(field -> values.put(field, Form.text(ctx, field, LONGEST)));
    values.computeIfPresent("price", (field, typed) -> Form.meant(ctx, typed));
    var stylists = Ticks.from(ctx, "stylists");
    return fresh(shop, values, stylists, Form.version(ctx)).checked(kinds);
  }

  private static ServiceForm fresh(
      Shop shop, Map<String, String> values, Ticks stylists, int version) {
    return new ServiceForm(shop.currency(), values, stylists, version, Map.of(), Map.of());
  }

  private ServiceForm checked(List<String> kinds) {
    var errors = new ServiceCheck(this, kinds).errors();
    return new ServiceForm(currency, values, stylists, version, notes, errors);
  }

  /** What was typed here together with what somebody else has saved meanwhile. */
  ServiceForm beside(Service now, List<AuditEntry> since) {
    var merge = Merge.of(values, now.offer().values(currency), since);
    return new ServiceForm(
        currency, merge.values(), stylists, now.version(), merge.notes(), Map.of());
  }

  /** The same form of a service of which there is another with this name. */
  ServiceForm butThere() {
    var sentence = services().nameThere(value("name"));
    return new ServiceForm(currency, values, stylists, version, notes, Map.of("name", sentence));
  }

  /** The answer to the question whether it is another one. */
  public List<Choice> another() {
    var isAsked = services().nameThere(value("name")).equals(errors.get("name"));
    return isAsked ? List.of(new Choice(value("name"), services().anotherOne())) : List.of();
  }

  /** What may be meant by a doubtful price. */
  public List<Choice> prices() {
    return new TypedMoney(value("price"), currency)
        .guess().stream()
            .map(cents -> new Choice(Money.typed(currency, cents), Money.of(currency, cents)))
            .toList();
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** What was typed, as values; only a valid form has them. */
  Offer offer() {
    return new Offer(
        value("name"),
        value("category"),
        value("description"),
        price().orElseThrow(),
        number("duration"),
        number("bufferBefore"),
        number("bufferAfter"),
        hasGap() ? Optional.of(new Offer.Gap(number("gapAfter"), number("gap"))) : Optional.empty(),
        Optional.of(value("needs")).filter(kind -> !kind.isEmpty()));
  }

  boolean hasGap() {
    return !value("gapAfter").isEmpty() || !value("gap").isEmpty();
  }

  Optional<Long> price() {
    return Form.money(value("price"), currency);
  }

  int number(String field) {
    return Form.wholeNumber(value(field)).orElseThrow();
  }

  @Override
  public String label(String field) {
    return ServiceWords.SUBJECT.label(field);
  }
}
