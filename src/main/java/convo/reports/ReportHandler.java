package convo.reports;

import static convo.words.Words.reports;

import convo.access.Visitor;
import convo.bookings.BookingCursor;
import convo.database.EnumKey;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;

/** A shop's numbers, as a page, as tables for a spreadsheet, and the bookings behind each. */
public final class ReportHandler {
  /** Later than any booking. */
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private final ReportQueries queries;
  private final Templates templates;
  private final InstantSource clock;

  public ReportHandler(ReportQueries queries, Templates templates, InstantSource clock) {
    this.queries = queries;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    templates.page(ctx, "reports/page.jte", page(ctx));
  }

  /** The numbers beside those of the time before. */
  public void figures(Context ctx) {
    var page = page(ctx);
    new ReportSheets(page).figures().download(ctx, name(page, "numbers"));
  }

  /** Visits and takings of each day, or of each month of a year. */
  public void days(Context ctx) {
    var page = page(ctx);
    new ReportSheets(page).days().download(ctx, name(page, "days"));
  }

  private ReportPage page(Context ctx) {
    var visitor = Visitor.of(ctx);
    var now = clock.instant();
    var period = ReportPeriod.from(ctx, visitor.shop(), now);
    return new ReportPage(visitor, period, now, queries.read(period, now));
  }

  private static String name(ReportPage page, String what) {
    var period = page.period();
    return "%s-%s-%s-%s.csv"
        .formatted(period.shop().slug(), what, period.unit().key(), period.first());
  }

  /**
   * The bookings behind one number.
   *
   * @throws BadInput when the address asks for a list or a page there is not
   */
  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var now = clock.instant();
    var period = ReportPeriod.from(ctx, visitor.shop(), now);
    var list =
        EnumKey.named(ReportList.values(), Form.query(ctx, "list", 20))
            .orElseThrow(() -> new BadInput(reports().whichList()));
    var after = Form.query(ctx, "after", 80);
    var place =
        after.isEmpty()
            ? BookingCursor.at(list == ReportList.AHEAD ? now : END)
            : BookingCursor.read(after).orElseThrow(() -> new BadInput(reports().noPage()));
    var found = queries.list(period, list, place, now, ReportListPage.MOST + 1);
    templates.page(
        ctx, "reports/list.jte", new ReportListPage(visitor, period, list, found, after.isEmpty()));
  }
}
