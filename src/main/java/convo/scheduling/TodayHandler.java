package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.access.Visitor;
import convo.bookings.BookingQueries;
import convo.corrections.Correction;
import convo.corrections.CorrectionQueries;
import convo.profiles.AddressClaim;
import convo.profiles.AddressClaimQueries;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The day a shop has before it. */
public final class TodayHandler {
  private final BookingQueries bookings;
  private final CorrectionQueries corrections;
  private final AddressClaimQueries claims;
  private final Templates templates;
  private final InstantSource clock;

  public TodayHandler(
      BookingQueries bookings,
      CorrectionQueries corrections,
      AddressClaimQueries claims,
      Templates templates,
      InstantSource clock) {
    this.bookings = bookings;
    this.corrections = corrections;
    this.claims = claims;
    this.templates = templates;
    this.clock = clock;
  }

  /** The bookings of the day in {@code date}, today where there is none. */
  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, shop.zone());
    var day = day(ctx).orElse(today);
    var from = day.atStartOfDay(shop.zone()).toInstant();
    var until = day.plusDays(1).atStartOfDay(shop.zone()).toInstant();
    var found = bookings.between(shop.id(), from, until);
    templates.page(
        ctx,
        "scheduling/today.jte",
        new TodayPage(visitor, day, today, now, found, unanswered(visitor), claims(visitor)));
  }

  /** Only those see it who may answer. */
  private List<Correction> unanswered(Visitor visitor) {
    return visitor.mayAnswerCustomers() ? corrections.open(visitor.shop().id()) : List.of();
  }

  /** Only an owner lets somebody in. */
  private List<AddressClaim> claims(Visitor visitor) {
    return visitor.isOwner() ? claims.open(visitor.shop().id()) : List.of();
  }

  private static Optional<LocalDate> day(Context ctx) {
    return Optional.of(Form.query(ctx, "date", 40))
        .filter(typed -> !typed.isEmpty())
        .map(typed -> Form.date(typed).orElseThrow(() -> new BadInput(scheduling().whichDay())));
  }
}
