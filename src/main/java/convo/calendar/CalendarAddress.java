package convo.calendar;

import static convo.words.Words.calendar;
import static convo.words.Words.scheduling;

import convo.database.EnumKey;
import convo.shops.Shop;
import convo.web.BadInput;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the address of the calendar says.
 *
 * @param day the one that is shown, or one of the week
 * @param with those whose columns are shown; all for nobody, and of a week the first
 * @param hand the visit that is carried about
 */
public record CalendarAddress(
    Shop shop, CalendarView view, LocalDate day, List<UUID> with, Optional<Hand> hand) {

  /**
   * A visit in the hand.
   *
   * @param by whose part of it was taken up, which goes with the column
   */
  public record Hand(UUID booking, UUID by) {}

  /**
   * @throws BadInput when it says no day or no view
   * @throws NotFoundResponse for what is no id
   */
  static CalendarAddress from(Context ctx, Shop shop, LocalDate today) {
    var view = Form.query(ctx, "view", 10);
    var day = Form.query(ctx, "date", 40);
    var by = id(ctx, "by");
    return new CalendarAddress(
        shop,
        view.isEmpty()
            ? CalendarView.DAY
            : EnumKey.named(CalendarView.values(), view)
                .orElseThrow(() -> new BadInput(calendar().whichView())),
        day.isEmpty()
            ? today
            : Form.date(day).orElseThrow(() -> new BadInput(scheduling().whichDay())),
        Form.queries(ctx, "with", 100).stream()
            .filter(typed -> !typed.isEmpty())
            .map(typed -> Form.uuid(typed).orElseThrow(NotFoundResponse::new))
            .distinct()
            .toList(),
        id(ctx, "carry").map(booking -> new Hand(booking, by.orElseThrow(NotFoundResponse::new))));
  }

  static Optional<UUID> id(Context ctx, String name) {
    var typed = Form.query(ctx, name, 100);
    return typed.isEmpty()
        ? Optional.empty()
        : Optional.of(Form.uuid(typed).orElseThrow(NotFoundResponse::new));
  }

  /** The first of the days that are shown. */
  LocalDate first() {
    return view == CalendarView.WEEK
        ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        : day;
  }

  int days() {
    return view == CalendarView.WEEK ? 7 : 1;
  }

  public CalendarAddress on(LocalDate other) {
    return new CalendarAddress(shop, view, other, with, hand);
  }

  public CalendarAddress as(CalendarView other) {
    return new CalendarAddress(shop, other, day, with, hand);
  }

  public CalendarAddress ofAll() {
    return new CalendarAddress(shop, view, day, List.of(), hand);
  }

  public CalendarAddress of(UUID column) {
    return new CalendarAddress(shop, view, day, List.of(column), hand);
  }

  /** The same with this visit in the hand. */
  public CalendarAddress carrying(Optional<Hand> taken) {
    return new CalendarAddress(shop, view, day, with, taken);
  }

  public String url() {
    var query = new StringBuilder("/calendar?date=").append(day);
    if (view != CalendarView.DAY) {
      query.append("&view=").append(view.key());
    }
    with.forEach(one -> query.append("&with=").append(one));
    hand.ifPresent(
        held -> query.append("&carry=").append(held.booking).append("&by=").append(held.by));
    return shop.url(query.toString());
  }
}
