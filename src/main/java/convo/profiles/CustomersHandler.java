package convo.profiles;

import static convo.words.Words.profiles;

import convo.access.Visitor;
import convo.shops.Limits;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;

/** Finds customers among a shop's profiles. */
public final class CustomersHandler {
  private static final int LONGEST_SEARCH = 200;
  private static final int MOST_DAYS = 3650;

  private final ProfileListQueries profiles;
  private final Templates templates;

  public CustomersHandler(ProfileListQueries profiles, Templates templates) {
    this.profiles = profiles;
    this.templates = templates;
  }

  /**
   * One page of what is looked for; the list alone when only that is wanted.
   *
   * @throws BadInput when the address asks for something there is not
   */
  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var search = search(ctx);
    var isPart = Wanted.part(ctx, "customers");
    var found = profiles.page(shop, search, visitor.maySeeContacts(), !isPart);
    if (found.profiles().isEmpty() && search.after().isPresent()) {
      ctx.redirect(visitor.shop().url("/customers" + search.first().query()));
      return;
    }
    var page = new CustomersPage(visitor, search, found);
    templates.page(ctx, isPart ? "profiles/found.jte" : "profiles/customers.jte", page);
  }

  private static ProfileSearch search(Context ctx) {
    var order = asked(ctx, "order", ProfileOrder::named).orElse(ProfileOrder.LAST_VISIT);
    return new ProfileSearch(
        Form.query(ctx, "q", LONGEST_SEARCH),
        asked(ctx, "status", Status::named),
        Form.query(ctx, "tag", Limits.TAG),
        asked(ctx, "stylist", Form::uuid),
        asked(ctx, "unseen", CustomersHandler::days).orElse(0),
        asked(ctx, "no-shows", word -> Optional.of(word).filter("yes"::equals)).isPresent(),
        order,
        asked(ctx, "after", place -> ProfileCursor.read(order, place)));
  }

  private static Optional<Integer> days(String typed) {
    return Form.wholeNumber(typed).filter(days -> days >= 0 && days <= MOST_DAYS);
  }

  private static <T> Optional<T> asked(
      Context ctx, String name, Function<String, Optional<T>> reading) {
    return Optional.of(Form.query(ctx, name, LONGEST_SEARCH))
        .filter(typed -> !typed.isEmpty())
        .map(typed -> reading.apply(typed).orElseThrow(() -> new BadInput(profiles().noFilter())));
  }
}
