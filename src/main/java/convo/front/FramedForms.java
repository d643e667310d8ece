package convo.front;

import convo.access.FramedGuest;
import convo.web.Form;
import convo.web.Seal;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The tokens of forms that are sent out of a frame on another site, where browsers keep no cookie.
 * Each is for one shop and ends by itself; whoever sends it is a guest, whatever else is sent.
 */
public final class FramedForms {
  private static final Duration AGE = Duration.ofHours(2);

  private final Seal seal;
  private final InstantSource clock;

  public FramedForms(String secret, InstantSource clock) {
    this.seal = Seal.of(secret, "framed form");
    this.clock = clock;
  }

  /** What the form of this page is to carry, where it may stand in a frame. */
  Optional<String> token(Context ctx, Front face) {
    if (face.details().sites().isEmpty() || !FramedGuest.isPossible(ctx)) {
      return Optional.empty();
    }
    return Optional.of(sealed(face.shop().id().value()));
  }

  /** A token for the shop of this number. */
  String sealed(long shop) {
    var end = clock.instant().plus(AGE).getEpochSecond();
    return end + "." + seal.mark(text(shop, end));
  }

  /** Whether the form that was sent carries none, or one that holds for this shop by now. */
  boolean admits(Context ctx, Front face) {
    if (!FramedGuest.sendsForm(ctx)) {
      return true;
    }
    var halves = Form.text(ctx, FramedGuest.FIELD, 200).split("\\.", 2);
    return halves.length == 2
        && !face.details().sites().isEmpty()
        && halves[0].matches("\\d{1,12}")
        && isSealed(face, Long.parseLong(halves[0]), halves[1]);
  }

  private boolean isSealed(Front face, long end, String mark) {
    return seal.matches(text(face.shop().id().value(), end), mark)
        && clock.instant().isBefore(Instant.ofEpochSecond(end));
  }

  private static String text(long shop, long end) {
    return shop + " " + end;
  }
}
