package convo.front;

import convo.shops.Shop;
import convo.web.BadInput;
import convo.web.Form;
import convo.words.Language;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The clock by which a visitor lives, as her browser says. A script puts it into the address; in an
 * address without it the times are those of the shop alone.
 */
public record VisitorClock(Optional<ZoneId> zone) {
  private static final int LONGEST = 60;

  /**
   * What the address says; a zone that there is not counts as none.
   *
   * @throws BadInput when it says so twice or at too great a length
   */
  public static VisitorClock of(Context ctx) {
    return named(Form.query(ctx, "zone", LONGEST));
  }

  /**
   * The same of a form.
   *
   * @throws BadInput as in {@link #of}
   */
  static VisitorClock sent(Context ctx) {
    return named(Form.text(ctx, "zone", LONGEST));
  }

  private static VisitorClock named(String zone) {
    return new VisitorClock(
        Optional.of(zone).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of));
  }

  /** A moment on her clock, with its day, where it shows another time than the shop's. */
  public Optional<String> yours(Shop shop, Instant at) {
    return elsewhere(shop.zone(), at).map(one -> shop.in(one).when(at));
  }

  /** Her zone, where a moment has another time there than in that of a shop. */
  public Optional<ZoneId> elsewhere(ZoneId shop, Instant at) {
    var there = shop.getRules().getOffset(at);
    return zone.filter(one -> !one.getRules().getOffset(at).equals(there));
  }

  /** The city by whose clock she lives, or nothing. */
  public String city() {
    return zone.map(Language.spoken()::city).orElse("");
  }

  /** The zone of the shop, where a script is still to say hers; else nothing. */
  public Optional<String> asks(ZoneId shop) {
    return zone.isPresent() ? Optional.empty() : Optional.of(shop.getId());
  }

  /** "?zone=America/New_York", or nothing. */
  public String query() {
    return zone.map(one -> "?zone=" + one.getId().replace("+", "%2B")).orElse("");
  }
}
