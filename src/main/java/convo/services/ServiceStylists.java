package convo.services;

import convo.database.ShopId;
import convo.web.Ticks;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows that say who does which service. */
final class ServiceStylists {
  private ServiceStylists() {}

  /** Writes what was ticked and unticked, and nothing else. */
  static void change(Handle handle, ShopId shop, UUID service, Ticks stylists) {
    Skills.add(handle, shop, stylists.added(), Set.of(service));
    Skills.remove(handle, shop, stylists.removed(), Set.of(service));
  }
}
