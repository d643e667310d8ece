package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.access.Visitor;
import convo.audit.HistoryQueries;
import convo.profiles.ViewQueries;
import convo.web.Address;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** All that was ever done with one booking. */
public final class BookingChangesHandler {
  private final BookingDetailQueries bookings;
  private final HistoryQueries history;
  private final ViewQueries views;
  private final Templates templates;
  private final InstantSource clock;

  public BookingChangesHandler(
      BookingDetailQueries bookings,
      HistoryQueries history,
      ViewQueries views,
      Templates templates,
      InstantSource clock) {
    this.bookings = bookings;
    this.history = history;
    this.views = views;
    this.templates = templates;
    this.clock = clock;
  }

  /**
   * One page of changes.
   *
   * @throws BadInput when the address asks for a page there is not
   */
  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var booking =
        bookings
            .find(visitor.shop(), Address.uuid(ctx, "booking"))
            .orElseThrow(NotFoundResponse::new);
    views.add(visitor, booking.profile());
    var after =
        Optional.of(Form.query(ctx, "after", 36))
            .filter(typed -> !typed.isEmpty())
            .map(typed -> Form.uuid(typed).orElseThrow(() -> new BadInput(scheduling().noPage())));
    var entries = history.page(visitor.shop().id(), booking.id(), after);
    var details = BookingDetailsPage.of(visitor, booking, List.of(), clock.instant());
    templates.page(
        ctx, "scheduling/changes.jte", new BookingChangesPage(details, entries, after.isEmpty()));
  }
}
