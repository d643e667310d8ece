package convo.profiles;

import static convo.words.Words.profiles;

import convo.access.Visitor;
import convo.bookings.BookingCursor;
import convo.bookings.BookingQueries;
import convo.web.Address;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import java.time.Instant;

/** All bookings of one customer at a shop, the last one first. */
public final class ProfileBookingsHandler {
  /** Later than any booking: the first page starts here. */
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private final ProfileQueries profiles;
  private final BookingQueries bookings;
  private final OldAddress old;
  private final ViewQueries views;
  private final Templates templates;

  public ProfileBookingsHandler(
      ProfileQueries profiles,
      BookingQueries bookings,
      ProfileMergeQueries merges,
      ViewQueries views,
      Templates templates) {
    this.profiles = profiles;
    this.bookings = bookings;
    this.old = new OldAddress(merges);
    this.views = views;
    this.templates = templates;
  }

  /**
   * One page of bookings.
   *
   * @throws BadInput when the address asks for a page there is not
   */
  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var id = Address.uuid(ctx, "profile");
    var found = profiles.find(shop, id, ProfileField.hiddenFrom(visitor, id));
    if (found.isEmpty()) {
      old.lead(ctx, visitor, id, "/bookings");
      return;
    }
    var profile = found.get();
    views.add(visitor, profile.id());
    var after = Form.query(ctx, "after", 80);
    var place =
        after.isEmpty()
            ? BookingCursor.at(END)
            : BookingCursor.read(after).orElseThrow(() -> new BadInput(profiles().noPage()));
    var most = ProfileBookingsPage.MOST + 1;
    templates.page(
        ctx,
        "profiles/bookings.jte",
        new ProfileBookingsPage(
            visitor, profile, bookings.before(shop, profile.id(), place, most), after.isEmpty()));
  }
}
