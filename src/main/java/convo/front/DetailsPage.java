package convo.front;

import static convo.words.Words.front;

import convo.access.Visitor;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.BookedService;
import convo.bookings.Offers;
import convo.shops.Minutes;
import convo.shops.Shop;
import convo.web.Choice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last step: what was chosen, and who comes.
 *
 * @param start when it begins
 * @param end when it is over, with what lies between the services
 * @param refusal why it could not be booked, or nothing
 * @param nearest the starts that are free instead
 * @param beside what only somebody who has signed in is told
 * @param framed the token that the form carries where it may stand in a frame
 */
public record DetailsPage(
    Visitor visitor,
    Front face,
    VisitChoice choice,
    Offers offers,
    Instant start,
    Instant end,
    DetailsForm form,
    String refusal,
    List<Slot> nearest,
    Beside beside,
    Optional<String> framed) {

  DetailsPage(
      Visitor visitor,
      Front face,
      VisitChoice choice,
      Offers offers,
      Instant start,
      Instant end,
      DetailsForm form,
      String refusal,
      List<Slot> nearest) {
    this(
        visitor,
        face,
        choice,
        offers,
        start,
        end,
        form,
        refusal,
        nearest,
        Beside.NOTHING,
        Optional.empty());
  }

  DetailsPage told(Beside told, Optional<String> token) {
    return new DetailsPage(
        visitor, face, choice, offers, start, end, form, refusal, nearest, told, token);
  }

  public Shop shop() {
    return face.shop();
  }

  public List<BookedService> services() {
    return choice.services().stream().map(offers::service).toList();
  }

  public Optional<Elsewhere> elsewhere() {
    return beside.elsewhere();
  }

  /** For whom it can be: the visitor herself, or somebody of her family. */
  public List<Choice> people() {
    var me = new Choice("", front().forMe(visitor.person().name()));
    return Stream.concat(
            Stream.of(me),
            beside.family().stream().map(one -> new Choice(one.id().toString(), one.name())))
        .toList();
  }

  /** When it begins on the visitor's own clock, where that is another. */
  public Optional<String> yours() {
    return choice.yours(shop(), start);
  }

  /** By whom the service at this place is to be done. */
  public String with(int place) {
    return choice.wishes().get(place).stylist().map(offers::stylist).orElse(front().anybody());
  }

  public String total() {
    return shop().money(services().stream().mapToLong(BookedService::priceCents).sum());
  }

  public String length() {
    return Minutes.text((int) Duration.between(start, end).toMinutes());
  }

  public String action() {
    return face.url("/bookings");
  }

  /** The step before this one. */
  public String back() {
    return face.url("/book") + choice.query() + "&day=" + LocalDate.ofInstant(start, shop().zone());
  }
}
