package convo.profiles;

import static convo.words.Words.profiles;

import convo.access.Visitor;
import convo.audit.HistoryQueries;
import convo.bookings.BookingsAround;
import convo.web.Address;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The whole history of changes on one customer. */
public final class ProfileChangesHandler {
  private final ProfileDetailQueries detailQueries;
  private final HistoryQueries history;
  private final OldAddress old;
  private final ViewQueries views;
  private final Templates templates;

  public ProfileChangesHandler(
      ProfileDetailQueries detailQueries,
      HistoryQueries history,
      ProfileMergeQueries merges,
      ViewQueries views,
      Templates templates) {
    this.detailQueries = detailQueries;
    this.history = history;
    this.old = new OldAddress(merges);
    this.views = views;
    this.templates = templates;
  }

  /**
   * One page of changes.
   *
   * @throws BadInput when the address asks for a page there is not
   */
  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var id = Address.uuid(ctx, "profile");
    var found = detailQueries.find(shop, id, ProfileField.hiddenFrom(visitor, id));
    if (found.isEmpty()) {
      old.lead(ctx, visitor, id, "/changes");
      return;
    }
    var details = found.get();
    views.add(visitor, details.profile().id());
    var after =
        Optional.of(Form.query(ctx, "after", 36))
            .filter(typed -> !typed.isEmpty())
            .map(typed -> Form.uuid(typed).orElseThrow(() -> new BadInput(profiles().noPage())));
    var entries = history.page(shop, details.profile().id(), after);
    var page =
        new ProfilePage(
            visitor, details, new BookingsAround(List.of(), List.of()), entries, List.of());
    templates.page(ctx, "profiles/changes.jte", new ProfileChangesPage(page, after.isEmpty()));
  }
}
