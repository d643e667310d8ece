package convo.front;

import static java.util.stream.Collectors.toMap;

import convo.bookings.Wish;
import convo.database.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a shop and somebody who has signed in know of each other, as she may see it herself.
 *
 * @param preferred by whom she likes to be served there
 * @param last what was done at her last visit, each with its stylist
 */
public record Returning(Optional<UUID> preferred, @Json List<Wish> last) {
  static final Returning NOBODY = new Returning(Optional.empty(), List.of());

  /**
   * The last visit as it can be chosen again: whoever has left, or does something else by now, is
   * nobody's wish any more.
   */
  Optional<VisitChoice> again(Front front) {
    var doers = front.services().stream().collect(toMap(ShownService::id, ShownService::stylists));
    if (last.isEmpty() || !last.stream().map(Wish::service).allMatch(doers::containsKey)) {
      return Optional.empty();
    }
    return Optional.of(
        new VisitChoice(
            last.stream()
                .map(wish ->
                    new Wish(
                        wish.service(),
                        wish.stylist()
                            .filter(doers.getOrDefault(wish.service(), List.of())::contains)))
                .toList()));
  }
}
