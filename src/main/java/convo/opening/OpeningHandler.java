package convo.opening;

import static convo.words.Words.opening;

import convo.access.Account;
import convo.access.AccountQueries;
import convo.access.Visitor;
import convo.audit.Actor;
import convo.signin.Throttle;
import convo.web.Flash;
import convo.web.Refusal;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * Opens a shop for whoever has proved an address: who has not signed in does so first, with the
 * code by mail, and comes back to the form.
 */
public final class OpeningHandler {
  private final NewShops shops;
  private final AccountQueries accounts;
  private final Throttle throttle;
  private final boolean isOpen;
  private final Templates templates;

  /**
   * @param isOpen whether this portal takes new shops
   */
  public OpeningHandler(
      NewShops shops,
      AccountQueries accounts,
      Throttle throttle,
      boolean isOpen,
      Templates templates) {
    this.shops = shops;
    this.accounts = accounts;
    this.throttle = throttle;
    this.isOpen = isOpen;
    this.templates = templates;
  }

  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    var form = OpeningForm.blank(ctx, visitor.account().map(Account::name).orElse(""));
    show(ctx, 200, new OpeningPage(visitor, form, isOpen));
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var page = new OpeningPage(visitor, OpeningForm.from(ctx), isOpen);
    if (!isOpen) {
      throw new Refusal(422, opening().closedTitle(), opening().closed());
    }
    if (page.isSupport()) {
      throw new Refusal(422, opening().closedTitle(), opening().support());
    }
    if (!page.form().isValid()) {
      show(ctx, 422, page);
      return;
    }
    var owner = visitor.person();
    throttle.tryOpening(ctx, owner.email());
    var by = Actor.staff(owner.id(), introduced(owner, page.form().value("yourName")));
    shops
        .open(page.form().shop(owner), by)
        .ifPresentOrElse(
            slug -> opened(ctx, page.form(), slug),
            () -> show(ctx, 422, new OpeningPage(visitor, page.form().taken(), isOpen)));
  }

  /** Who has signed in by code alone is called by her address, until she says her name. */
  private String introduced(Account person, String name) {
    if (person.email().startsWith(person.name() + "@")) {
      accounts.rename(person.id(), name);
      return name;
    }
    return person.name();
  }

  private static void opened(Context ctx, OpeningForm form, String slug) {
    Flash.success(opening().opened(form.value("name"))).keep(ctx);
    ctx.redirect("/shops/" + slug, HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, int status, OpeningPage page) {
    templates.answer(ctx, status, "opening/new.jte", page);
  }
}
