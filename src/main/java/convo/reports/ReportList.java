package convo.reports;

import static convo.words.Words.reports;

import convo.bookings.BookingStatus;
import convo.database.EnumKey;
import convo.words.ReportsTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;

/** The bookings behind a number of a report. */
public enum ReportList implements EnumKey {
  VISITS(ReportsTexts::visits, ReportsTexts::visitsMean, "booking.status = 'completed'\n"),

  /** The first visits of those who had never been here before. */
  NEWCOMERS(
      ReportsTexts::newcomers,
      ReportsTexts::newcomersMean,
      """
      booking.status = 'completed'
      and not exists (
        select
        from bookings earlier
        where earlier.shop_id = booking.shop_id
        and earlier.profile_id = booking.profile_id
        and earlier.is_proved
        and earlier.status = 'completed'
        and (earlier.starts_at, earlier.id) < (booking.starts_at, booking.id))
      """),
  MISSED(ReportsTexts::missed, ReportsTexts::missedMean, "booking.status = 'no_show'\n"),
  CANCELLED(ReportsTexts::cancelled, ReportsTexts::cancelledMean, "booking.status = 'cancelled'\n"),

  /** The last visits of those who became lost. */
  LOST(
      ReportsTexts::lost,
      ReportsTexts::lostMean,
      """
      booking.status = 'completed'
      and not exists (
        select
        from bookings later
        where later.shop_id = booking.shop_id
        and later.profile_id = booking.profile_id
        and later.is_proved
        and later.status = any(:takingPlace)
        and (later.starts_at, later.id) > (booking.starts_at, booking.id))
      and not exists (
        select
        from customer_shop_profiles gone
        where gone.shop_id = booking.shop_id
        and gone.id = booking.profile_id
        and gone.erased_at is not null)
      """),
  AHEAD(ReportsTexts::ahead, ReportsTexts::aheadMean, "booking.status = any(:ahead)\n");

  /** After which a customer counts as lost. */
  static final Duration LOSS = Duration.ofHours(4320);

  /** How far ahead a report looks. */
  static final Duration FAR = Duration.ofHours(2160);

  private final Function<ReportsTexts, String> label;
  private final Function<ReportsTexts, String> meaning;
  private final String which;

  ReportList(
      Function<ReportsTexts, String> label, Function<ReportsTexts, String> meaning, String which) {
    this.label = label;
    this.meaning = meaning;
    this.which = which;
  }

  public String label() {
    return label.apply(reports());
  }

  /** What is counted, in a sentence. */
  public String meaning() {
    return meaning.apply(reports());
  }

  /** The address of the page that shows them. */
  String url(ReportPeriod period) {
    return period.url("/bookings") + "&list=" + key();
  }

  /** Which of the rows {@code booking} of some time are meant. */
  String which() {
    return "booking.is_proved\nand " + which;
  }

  /** Those from {@code :from} up to {@code :until}, what comes next first, what is over last. */
  String condition() {
    return "and "
        + which()
        + """
        and booking.starts_at >= :from
        and booking.starts_at < :until
        """
        + (this == AHEAD
            ? """
            and (booking.starts_at, booking.id) > (:startsAt, :booking)
            order by booking.starts_at, booking.id
            limit :most
            """
            : """
            and (booking.starts_at, booking.id) < (:startsAt, :booking)
            order by booking.starts_at desc, booking.id desc
            limit :most
            """);
  }

  /** Binds what the condition asks for, but for the place and how many. */
  Query bound(Query query, ReportPeriod period, Instant now) {
    return switch (this) {
      case LOST ->
          query
              .bind("from", period.from().minus(LOSS))
              .bind("until", period.to().minus(LOSS))
              .bindArray("takingPlace", BookingStatus.class, BookingStatus.TAKING_PLACE);
      case AHEAD ->
          query
              .bind("from", now)
              .bind("until", now.plus(FAR))
              .bindArray("ahead", BookingStatus.class, BookingStatus.AHEAD);
      default -> query.bind("from", period.from()).bind("until", period.to());
    };
  }
}
