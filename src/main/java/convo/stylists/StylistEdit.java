package convo.stylists;

import static convo.words.Words.stylists;

import convo.access.Visitor;
import convo.web.Choice;
import java.util.List;
import java.util.Optional;

/**
 * The form of a stylist.
 *
 * @param stylist who is edited; empty for a new one
 * @param services every service of the shop
 */
public record StylistEdit(
    Visitor visitor, Optional<Stylist> stylist, StylistForm form, List<Offered> services) {

  /** The same page with another form. */
  StylistEdit with(StylistForm other) {
    return new StylistEdit(visitor, stylist, other, services);
  }

  /** Where the form goes. */
  public String action() {
    return visitor.shop().url("/stylists") + stylist.map(one -> "/" + one.id()).orElse("");
  }

  /** The services as boxes; one that is not offered now says so. */
  public List<Choice> choices() {
    return services.stream()
        .map(service ->
            new Choice(
                service.id().toString(),
                service.active() ? service.name() : stylists().notOffered(service.name())))
        .toList();
  }
}
