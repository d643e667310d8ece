package convo.front;

import static convo.words.Words.front;

import convo.access.Visitor;
import convo.bookings.Offers;
import convo.shops.Limits;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says that a guest's visit is booked; what is said is all in the address, and nothing of her. */
public final class BookedHandler {
  private static final int LONGEST_NUMBER = 6;

  /** Two buffers, and how long a customer waits at most for the next service. */
  private static final Duration MOST_BETWEEN = Duration.ofMinutes(2 * Limits.BUFFER_MINUTES + 15);

  private final Fronts fronts;
  private final VisitQueries visits;
  private final Templates templates;

  public BookedHandler(Fronts fronts, VisitQueries visits, Templates templates) {
    this.fronts = fronts;
    this.visits = visits;
    this.templates = templates;
  }

  public void show(Context ctx) {
    var face = fronts.greet(ctx);
    var choice = VisitChoice.of(ctx);
    var start = choice.start().orElseThrow(() -> new BadInput(front().whichTime()));
    var offers = visits.offers(face, choice, LocalDate.ofInstant(start, face.shop().zone()), 1);
    if (choice.wishes().isEmpty() || !offers.has(choice.wishes())) {
      throw new BadInput(front().whichService());
    }
    var end = start.plus(length(ctx, choice, offers));
    var form = DetailsForm.blank();
    var visit =
        new DetailsPage(Visitor.of(ctx), face, choice, offers, start, end, form, "", List.of());
    templates.page(ctx, "front/booked.jte", new BookedPage(visit, link(ctx)));
  }

  /** The address of the word that a visit is booked which lasts until then. */
  static String url(Front face, VisitChoice choice, Instant start, Instant end) {
    var minutes = Duration.between(start, end).toMinutes();
    return face.url("/booked") + choice.query() + "&start=" + start + "&minutes=" + minutes;
  }

  /** As long as the address says, where so much can lie between the services; else they alone. */
  private static Duration length(Context ctx, VisitChoice choice, Offers offers) {
    var least = offers.length(choice.services());
    var most = least.plus(MOST_BETWEEN.multipliedBy(choice.wishes().size() - 1L));
    return Form.wholeNumber(Form.query(ctx, "minutes", LONGEST_NUMBER))
        .map(Duration::ofMinutes)
        .filter(said -> said.compareTo(least) >= 0 && said.compareTo(most) <= 0)
        .orElse(least);
  }

  private static Optional<String> link(Context ctx) {
    return Optional.of(Form.query(ctx, "visit", 100))
        .filter(token -> token.matches("[A-Za-z0-9_.-]{20,100}"))
        .map(token -> "/b/" + token);
  }
}
