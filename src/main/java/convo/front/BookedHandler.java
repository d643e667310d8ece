package convo.front;

import static convo.words.Words.front;

import convo.access.Visitor;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says that a guest's visit is booked; what is said is all in the address, and nothing of her. */
public final class BookedHandler {
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
    var visit =
        new DetailsPage(
            Visitor.of(ctx), face, choice, offers, start, DetailsForm.blank(), "", List.of());
    templates.page(ctx, "front/booked.jte", new BookedPage(visit, link(ctx)));
  }

  private static Optional<String> link(Context ctx) {
    return Optional.of(Form.query(ctx, "visit", 100))
        .filter(token -> token.matches("[A-Za-z0-9_.-]{20,100}"))
        .map(token -> "/b/" + token);
  }
}
