package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.bookings.BookedService;
import convo.bookings.Wish;
import convo.scheduling.BookingForm.Row;
import convo.web.Choice;
import convo.web.Form;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What can be chosen for a visit.
 *
 * @param services in the order of the shop
 * @param stylists those who work, in the order of the team
 */
public record BookingChoices(List<BookedService> services, List<Named> stylists) {

  /** A stylist. */
  public record Named(UUID id, String name) {}

  /** The services, behind none. */
  public List<Choice> ofServices() {
    return Stream.concat(
            Stream.of(new Choice("", scheduling().noService())),
            services.stream().map(service -> new Choice(service.id().toString(), service.name())))
        .toList();
  }

  /** The stylists, behind whoever can. */
  public List<Choice> ofStylists() {
    return Stream.concat(
            Stream.of(new Choice("", scheduling().anyStylist())),
            stylists.stream().map(stylist -> new Choice(stylist.id().toString(), stylist.name())))
        .toList();
  }

  /** What is wrong with a row. */
  Optional<String> problem(Row row) {
    var service =
        services.stream().filter(one -> one.id().toString().equals(row.service())).findFirst();
    if (service.isEmpty()) {
      return Optional.of(scheduling().yourServices());
    }
    if (!row.minutes().isBlank() && row.length().isEmpty()) {
      return Optional.of(scheduling().lasts(Wish.SHORTEST, Wish.LONGEST));
    }
    var able = service.get().stylists();
    var isAble = row.stylist().isEmpty() ? !able.isEmpty() : isAble(row.stylist(), able);
    return isAble ? Optional.empty() : Optional.of(scheduling().notHers(service.get().name()));
  }

  private boolean isAble(String stylist, List<UUID> able) {
    return Form.uuid(stylist)
        .filter(able::contains)
        .filter(id -> stylists.stream().anyMatch(one -> one.id().equals(id)))
        .isPresent();
  }
}
