package convo.scheduling;

import convo.audit.Actor;
import convo.bookings.BookingStep;
import convo.database.PlatformDoor;
import convo.shops.Shop;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * What a shop's people do with bookings, each in one transaction. It goes by the platform's door,
 * as {@link BookingCommands} want it.
 */
public final class BookingWriteQueries {
  private final PlatformDoor door;
  private final BookingCommands commands;
  private final InstantSource clock;

  public BookingWriteQueries(PlatformDoor door, BookingCommands commands, InstantSource clock) {
    this.door = door;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Takes a step.
   *
   * @param paidCents what was paid, where a visit is completed at another price
   */
  StepOutcome take(
      Shop shop,
      UUID booking,
      BookingStep step,
      BookingStep.By by,
      Optional<Long> paidCents,
      Actor actor) {
    return write(
        shop,
        handle ->
            commands
                .steps()
                .take(handle, shop, booking, step, by, paidCents, actor, clock.instant()));
  }

  StepOutcome undo(Shop shop, UUID booking, Actor actor) {
    return write(
        shop, handle -> commands.steps().undo(handle, shop, booking, actor, clock.instant()));
  }

  private <T> T write(Shop shop, Function<Handle, T> writing) {
    return door.write(shop.id(), writing);
  }
}
