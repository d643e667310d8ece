package convo.hours;

import static convo.words.Words.hours;
import static convo.words.Words.scheduling;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import convo.bookings.StylistPart;
import convo.shops.Shop;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The bookings for which a stylist would no longer be there. They are listed before that is saved,
 * and a second yes counts for those that were listed: who books meanwhile is asked about anew.
 *
 * @param meant the answer to an earlier question of the same form, which stays answered
 */
public record Displaced(Shop shop, List<StylistPart> parts, String meant) {
  private static final int SHOWN = 50;

  /** Of so many characters is what tells one booking at one time from others. */
  private static final int KEY = 8;

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

  /** Whether nothing is to be asked, or the answer that came along knows all of these. */
  boolean isSettled(Context ctx) {
    var known = Set.of(Form.typed(ctx, "despite").split(" "));
    return parts.stream().map(Displaced::key).allMatch(known::contains);
  }

  /** Says of which bookings the question was, and at what time each. */
  public String key() {
    return parts.stream().map(Displaced::key).distinct().collect(joining(" "));
  }

  private static String key(StylistPart part) {
    var time = part.booking() + "@" + part.startsAt() + "-" + part.endsAt();
    return UUID.nameUUIDFromBytes(time.getBytes(UTF_8)).toString().substring(0, KEY);
  }

  public int bookings() {
    return firsts().size();
  }

  /** Of each booking the first that nobody would do, of as many as one reads through. */
  public List<StylistPart> listed() {
    return firsts().stream().limit(SHOWN).toList();
  }

  /** How many bookings are not listed. */
  public int more() {
    return Math.max(0, bookings() - SHOWN);
  }

  private Collection<StylistPart> firsts() {
    var firsts = new LinkedHashMap<UUID, StylistPart>();
    parts.forEach(part -> firsts.putIfAbsent(part.booking(), part));
    return firsts.values();
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
