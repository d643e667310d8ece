package convo.auditlog;

import static convo.words.Words.auditlog;

import convo.access.Visitor;
import convo.audit.AuditSubjects;
import convo.audit.Deed;
import convo.members.MemberQueries;
import convo.shops.Shop;
import convo.supportaccess.NameQueries;
import convo.web.BadInput;
import convo.web.Choice;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows and hands out all that was changed in a shop, and by whom. */
public final class ChangesHandler {
  /** Lines of the table that is handed out, newest first. */
  static final int MOST_LINES = 10_000;

  private final ChangeQueries changes;
  private final NameQueries things;
  private final MemberQueries members;
  private final AuditSubjects subjects;
  private final Templates templates;

  public ChangesHandler(
      ChangeQueries changes,
      NameQueries things,
      MemberQueries members,
      AuditSubjects subjects,
      Templates templates) {
    this.changes = changes;
    this.things = things;
    this.members = members;
    this.subjects = subjects;
    this.templates = templates;
  }

  /** One page; the list alone when only that is wanted. */
  public void list(Context ctx) {
    var after = after(ctx);
    var page = page(ctx, after, ChangesPage.MOST + 1);
    if (page.found().isEmpty() && after.isPresent()) {
      ctx.redirect(page.url());
      return;
    }
    var isPart = Wanted.part(ctx, "changes");
    templates.page(ctx, isPart ? "auditlog/list.jte" : "auditlog/page.jte", page);
  }

  /** The same as a table for a spreadsheet, without pages. */
  public void download(Context ctx) {
    var page = page(ctx, Optional.empty(), MOST_LINES);
    ChangesTable.of(page).download(ctx, "changes-%s.csv".formatted(page.visitor().shop().slug()));
  }

  private ChangesPage page(Context ctx, Optional<UUID> after, int most) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var filter = ChangeFilter.of(ctx);
    var found = changes.find(shop, filter, after, most);
    var ids = found.stream().flatMap(Deed::ids).distinct().toList();
    return new ChangesPage(
        visitor,
        filter,
        after.isEmpty(),
        found,
        subjects,
        things.names(shop.id(), ids),
        people(shop));
  }

  private List<Choice> people(Shop shop) {
    return members.list(shop.id()).stream()
        .map(member -> new Choice(member.account().toString(), member.name()))
        .toList();
  }

  private static Optional<UUID> after(Context ctx) {
    return Optional.of(Form.query(ctx, "after", 40))
        .filter(typed -> !typed.isEmpty())
        .map(typed -> Form.uuid(typed).orElseThrow(() -> new BadInput(auditlog().noPage())));
  }
}
