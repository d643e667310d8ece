package convo.scheduling;

import convo.audit.Actor;
import convo.audit.Edit;
import convo.bookings.BookingStep;
import convo.database.PlatformDoor;
import convo.profiles.Profile;
import convo.profiles.ProfileOutcome;
import convo.profiles.ProfileWriteQueries;
import convo.profiles.WalkIn;
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
  private static final String SAVEPOINT = "before_the_customer";

  private final PlatformDoor door;
  private final BookingCommands commands;
  private final ProfileWriteQueries profiles;
  private final InstantSource clock;

  public BookingWriteQueries(
      PlatformDoor door,
      BookingCommands commands,
      ProfileWriteQueries profiles,
      InstantSource clock) {
    this.door = door;
    this.commands = commands;
    this.profiles = profiles;
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

  BookingOutcome book(Shop shop, NewBooking wanted, Actor actor) {
    return write(shop, handle -> book(handle, shop, wanted, actor));
  }

  private BookingOutcome book(Handle handle, Shop shop, NewBooking wanted, Actor actor) {
    return commands.newBookings().book(handle, shop, wanted, actor, clock.instant());
  }

  /**
   * Adds somebody and books for them, or does neither.
   *
   * @param wanted what is booked for the new profile
   */
  WalkInOutcome bookWalkIn(
      Shop shop, WalkIn walkIn, Function<UUID, NewBooking> wanted, Actor actor) {
    return write(
        shop,
        handle -> {
          handle.savepoint(SAVEPOINT);
          return switch (profiles.create(handle, shop, actor, walkIn)) {
            case ProfileOutcome.EmailTaken by -> new WalkInOutcome.Known(by);
            case ProfileOutcome.Written(Edit.Saved<Profile>(var added)) -> {
              var outcome = book(handle, shop, wanted.apply(added.id()), actor);
              if (!(outcome instanceof BookingOutcome.Done(_, var changed) && changed)) {
                handle.rollbackToSavepoint(SAVEPOINT);
              }
              yield new WalkInOutcome.Tried(outcome);
            }
            case ProfileOutcome.Written(Edit.Overtaken<Profile> _) ->
                throw new IllegalStateException("new, yet overtaken");
          };
        });
  }

  BookingOutcome move(Shop shop, Move move, Actor actor) {
    return write(shop, handle -> commands.moves().move(handle, shop, move, actor, clock.instant()));
  }

  StepOutcome undo(Shop shop, UUID booking, Actor actor) {
    return write(
        shop, handle -> commands.steps().undo(handle, shop, booking, actor, clock.instant()));
  }

  private <T> T write(Shop shop, Function<Handle, T> writing) {
    return door.write(shop.id(), writing);
  }
}
