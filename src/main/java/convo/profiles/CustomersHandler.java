package convo.profiles;

import convo.access.Visitor;
import convo.stylists.StylistQueries;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import java.util.Optional;

/** Finds customers among a shop's profiles. */
public final class CustomersHandler {
  private static final int LONGEST_SEARCH = 200;
  private static final int MOST_DAYS = 3650;

  private final ProfileListQueries profiles;
  private final StylistQueries stylists;
  private final Templates templates;

  public CustomersHandler(
      ProfileListQueries profiles, StylistQueries stylists, Templates templates) {
    this.profiles = profiles;
    this.stylists = stylists;
    this.templates = templates;
  }

  /** One page of what is looked for; the list alone when only that is wanted. */
  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var search = search(ctx);
    var page =
        new CustomersPage(
            visitor,
            search,
            profiles.page(shop, search, visitor.maySeeContacts()),
            profiles.count(shop, search, visitor.maySeeContacts()),
            profiles.tags(shop),
            stylists.list(shop));
    templates.page(
        ctx, Wanted.part(ctx, "customers") ? "profiles/list.jte" : "profiles/customers.jte", page);
  }

  private static ProfileSearch search(Context ctx) {
    return new ProfileSearch(
        Form.query(ctx, "q", LONGEST_SEARCH),
        Optional.of(Form.query(ctx, "status", 20)).flatMap(Status::named),
        Form.query(ctx, "tag", 40),
        Form.uuid(Form.query(ctx, "stylist", 36)),
        days(Form.query(ctx, "unseen", 9)),
        !Form.query(ctx, "no-shows", 3).isEmpty(),
        ProfileOrder.named(Form.query(ctx, "order", 20)),
        Form.uuid(Form.query(ctx, "after", 36)));
  }

  private static int days(String typed) {
    return Form.wholeNumber(typed).map(days -> Math.clamp(days, 0, MOST_DAYS)).orElse(0);
  }
}
