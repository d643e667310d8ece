package convo.scheduling;

import convo.access.Visitor;
import convo.availability.Availability;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.BookedService;
import convo.bookings.OfferQueries;
import convo.bookings.Wish;
import convo.database.Answers;
import convo.database.ShopDoor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what a form of a visit offers. */
public final class BookingFormQueries {
  private static final String SERVICES =
      OfferQueries.OFFERED
          + """
          order by service.position, service.name, service.id
          """;
  private static final String TEAM =
      """
      select id, name
      from stylists
      where shop_id = :shop
      and active
      order by position, name, id
      """;
  private static final String CUSTOMER =
      """
      select id, trim(first_name || ' ' || last_name) name, email, phone,
        preferred_stylist_id preferred, allergy_note
      from customer_shop_profiles
      where shop_id = :shop
      and id = :profile
      and erased_at is null
      """;

  /** What is read for a form at once. */
  record Found(BookingChoices choices, Optional<BookedCustomer> customer) {}

  private final ShopDoor door;

  public BookingFormQueries(ShopDoor door) {
    this.door = door;
  }

  /**
   * What there is to choose.
   *
   * @param profile whom it is for, where that is a customer already
   * @param moving the booking that is moved
   */
  Found find(Visitor visitor, Optional<UUID> profile, Optional<UUID> moving) {
    var shop = visitor.shop().id();
    return door.read(
        shop,
        handle ->
            Answers.of(
                handle
                    .createQuery(String.join(";\n", SERVICES, TEAM, CUSTOMER))
                    .bind("shop", shop)
                    .bind("profile", profile)
                    .bind("moving", moving),
                answers ->
                    new Found(
                        new BookingChoices(
                            answers.list(BookedService.class),
                            answers.list(BookingChoices.Named.class)),
                        answers.list(BookedCustomer.class).stream().findFirst())));
  }

  /** The same with the starts of its day that can be had without a question. */
  BookingFormPage withSlots(BookingFormPage page, Instant now) {
    var form = page.form();
    var wishes = form.wishes();
    var isReady = !wishes.isEmpty() && !form.errors().containsKey("service");
    return form.date()
        .filter(_ -> isReady && !form.errors().containsKey("day"))
        .map(day -> page.with(slots(page, wishes, day, now)))
        .orElse(page);
  }

  private List<Slot> slots(BookingFormPage page, List<Wish> wishes, LocalDate day, Instant now) {
    var services = wishes.stream().map(Wish::service).toList();
    var preferred = page.customer().flatMap(BookedCustomer::preferred);
    return door.read(
        page.shop().id(),
        handle -> {
          var moving = page.booking().map(BookingDetails::id);
          var offers = OfferQueries.read(handle, page.shop(), services, day, 1, moving);
          return offers.has(wishes)
              ? new Availability(offers.inquiry(wishes, now, day, 1, preferred)).slots(day)
              : List.of();
        });
  }
}
