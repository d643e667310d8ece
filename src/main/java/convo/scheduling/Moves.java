package convo.scheduling;

import convo.audit.Actor;
import convo.live.DayNews;
import convo.shops.Shop;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Moves visits, or gives them other services or another length. What is not asked for stays as it
 * was agreed, length and price too; of two moves that want each other's time, or one time, one wins
 * and the other booking keeps its own.
 */
public final class Moves {
  private final BookingMails mails;
  private final DayNews news;

  Moves(BookingMails mails, DayNews news) {
    this.mails = mails;
    this.news = news;
  }

  /** Moves a booking in the transaction of the handle, or changes nothing. */
  public BookingOutcome move(Handle handle, Shop shop, Move move, Actor actor, Instant now) {
    return HeldBooking.of(handle, shop, move.booking())
        .filter(HeldBooking::isAhead)
        .filter(booking -> move.version().map(seen -> seen == booking.version()).orElse(true))
        .map(booking -> {
          var end = move.start().plus(Duration.between(booking.startsAt(), booking.endsAt()));
          news.tell(handle, shop, booking.startsAt(), booking.endsAt(), move.start(), end);
          return new MoveAttempt(handle, mails, shop, booking, move, actor, now).run();
        })
        .orElseGet(BookingOutcome.Overtaken::new);
  }
}
