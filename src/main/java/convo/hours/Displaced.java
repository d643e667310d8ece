package convo.hours;

import static convo.words.Words.hours;
import static convo.words.Words.scheduling;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import convo.bookings.StylistPart;
import convo.shops.Shop;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.List;
import java.util.UUID;

/**
 * The bookings for which a stylist would no longer be there. They are listed before that is saved,
 * and a second yes counts for those that were listed: who books meanwhile is asked about anew.
 *
 * @param meant the answer to an earlier question of the same form, which stays answered
 */
public record Displaced(Shop shop, List<StylistPart> parts, String meant) {
  private static final int SHOWN = 50;
  private static final int LONGEST = 100;

  public static Displaced none(Shop shop) {
    return new Displaced(shop, List.of(), "");
  }

  static Displaced of(Shop shop, List<StylistPart> parts) {
    return new Displaced(shop, parts, "");
  }

  /** The same where an earlier question about a field was answered with yes. */
  Displaced after(Context ctx, String typed) {
    return Form.isMeant(ctx, typed) ? new Displaced(shop, parts, typed + "=" + typed) : this;
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether nothing is to be asked, or the answer to just this question came along. */
  boolean isSettled(Context ctx) {
    return isEmpty() || Form.text(ctx, "despite", LONGEST).equals(key());
  }

  /** Says of which bookings the question was, and at what time each. */
  public String key() {
    var all =
        parts.stream()
            .map(part -> part.booking() + "@" + part.startsAt() + "-" + part.endsAt())
            .collect(joining(","));
    return UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
  }

  public long bookings() {
    return parts.stream().map(StylistPart::booking).distinct().count();
  }

  /** As many as one reads through. */
  public List<StylistPart> listed() {
    return parts.stream().limit(SHOWN).toList();
  }

  /** How many parts are not listed. */
  public long more() {
    return Math.max(0, parts.size() - SHOWN);
  }

  /** When it is, and for whom. */
  public String title(StylistPart part) {
    var customer =
        part.isErased()
            ? scheduling().erasedCustomer()
            : part.customer().isEmpty() ? scheduling().noName() : part.customer();
    return hours().bookedThen(shop.when(part.startsAt()), customer);
  }

  public String url(StylistPart part) {
    return shop.url("/bookings/" + part.booking());
  }
}
