package convo.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What a text says. What it does not say is empty; date and times are those of the shop's zone.
 *
 * @param intent empty only where there was no text
 * @param from the first day or time that suits
 * @param to the last
 * @param stylist the key of the stylist
 * @param service the key of the service
 */
public record Understood(
    Optional<Intent> intent,
    Optional<LocalDate> date,
    Optional<LocalTime> time,
    Optional<Bound> from,
    Optional<Bound> to,
    Optional<String> stylist,
    Optional<String> service,
    Optional<Reply> answer) {

  /** Nothing. */
  public static final Understood NOTHING =
      new Understood(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
