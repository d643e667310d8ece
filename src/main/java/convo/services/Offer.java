package convo.services;

import static convo.words.Words.services;

import convo.resources.ResourceKind;
import convo.shops.Minutes;
import convo.shops.Money;
import convo.words.Language;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;

/**
 * What a service is called, costs and takes.
 *
 * @param category under which it is shown, or nothing
 * @param description what customers read about it, or nothing
 * @param priceCents minor units of the shop's currency
 * @param durationMinutes from the customer's start to her end
 * @param bufferBeforeMinutes kept free for the stylist before the start
 * @param bufferAfterMinutes kept free for the stylist after the end
 * @param gap the time within in which the stylist is free
 * @param needs the kind of resource that is held for its whole length
 */
public record Offer(
    String name,
    String category,
    String description,
    long priceCents,
    int durationMinutes,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    @Nested("gap") Optional<Gap> gap,
    Optional<String> needs) {

  /**
   * The time in which something works by itself and the stylist is free.
   *
   * @param afterMinutes from the start of the service to the start of the gap
   * @param minutes how long it is
   */
  public record Gap(int afterMinutes, @PropagateNull int minutes) {

    /** "free for 45 min after 30 min". */
    String text() {
      return services().freeFor(Minutes.text(minutes), Minutes.text(afterMinutes));
    }
  }

  /** From the start of the service to the start of the gap, where it has one. */
  public Optional<Integer> gapAfterMinutes() {
    return gap.map(Gap::afterMinutes);
  }

  /** How long the gap is, where it has one. */
  public Optional<Integer> gapMinutes() {
    return gap.map(Gap::minutes);
  }

  /** What it takes beside the time itself: "+ 10 min after, free for 45 min after 30 min". */
  public String details() {
    var remarks =
        Stream.of(
                bufferBeforeMinutes > 0
                    ? services().freeBefore(Minutes.text(bufferBeforeMinutes))
                    : "",
                bufferAfterMinutes > 0
                    ? services().freeAfter(Minutes.text(bufferAfterMinutes))
                    : "",
                gap.map(Gap::text).orElse(""),
                needs.map(kind -> services().needsOne(ResourceKind.label(kind))).orElse(""))
            .filter(text -> !text.isEmpty())
            .toList();
    return Language.spoken().row(remarks);
  }

  /** The fields of its form as they are typed. */
  Map<String, String> values(Currency currency) {
    var values = new LinkedHashMap<String, String>();
    values.put("name", name);
    values.put("category", category);
    values.put("description", description);
    values.put("price", Money.typed(currency, priceCents));
    values.put("duration", Integer.toString(durationMinutes));
    values.put("bufferBefore", Integer.toString(bufferBeforeMinutes));
    values.put("bufferAfter", Integer.toString(bufferAfterMinutes));
    values.put("gapAfter", gapAfterMinutes().map(String::valueOf).orElse(""));
    values.put("gap", gapMinutes().map(String::valueOf).orElse(""));
    values.put("needs", needs.orElse(""));
    return values;
  }
}
