package convo.live;

import convo.database.ShopId;
import convo.shops.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * On which days of which shops something was done to bookings, until the node says so. A
 * transaction leaves a note here once it has ended well, and waits for nothing: to wake others
 * within it would make all bookings of a database wait for each other.
 */
public final class DayNews {
  private final Set<ShopDay> waiting = new HashSet<>();

  /** A day of a shop, in its zone. */
  record ShopDay(long shop, LocalDate day) {}

  /** Notes the days of these moments when the transaction of the handle is over. */
  public void tell(Handle handle, Shop shop, Instant... moments) {
    tell(handle, shop.id(), shop.zone(), moments);
  }

  /** As above, for whoever has no more of a shop than these two. */
  public void tell(Handle handle, ShopId shop, ZoneId zone, Instant... moments) {
    handle.afterCommit(() -> {
      for (var moment : moments) {
        add(new ShopDay(shop.value(), LocalDate.ofInstant(moment, zone)));
      }
    });
  }

  private void add(ShopDay day) {
    keep(Set.of(day));
  }

  synchronized void keep(Set<ShopDay> days) {
    waiting.addAll(days);
    notifyAll();
  }

  /** All that was noted since the last time; waits until there is something. */
  synchronized Set<ShopDay> take() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    return drain();
  }

  /** As {@link #take}, without waiting. */
  synchronized Set<ShopDay> drain() {
    var taken = Set.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
