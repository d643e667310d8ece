package convo.live;

import convo.shops.Shop;
import java.time.Instant;
import java.time.LocalDate;
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
    handle.afterCommit(() -> {
      for (var moment : moments) {
        add(new ShopDay(shop.id().value(), LocalDate.ofInstant(moment, shop.zone())));
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
    var taken = Set.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
