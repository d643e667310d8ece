package convo.calendar;

import static convo.words.Words.calendar;
import static convo.words.Words.scheduling;

import convo.access.Visitor;
import convo.availability.OpenTime;
import convo.bookings.Unreminded;
import convo.scheduling.BookingDetails;
import convo.shops.Accent;
import convo.shops.Shop;
import convo.web.Choice;
import convo.web.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of the calendar.
 *
 * @param people those whose columns there are, or would be without a choice
 * @param hasRooms whether the shop has rooms or devices
 * @param cancelled what was to be on these days and is not
 * @param carried the visit in the hand
 * @param moved the visit that was just put down
 */
public record CalendarPage(
    Visitor visitor,
    CalendarAddress address,
    LocalDate today,
    Colouring colouring,
    Board board,
    List<Choice> people,
    boolean hasRooms,
    List<CalendarItem> cancelled,
    Optional<CarriedVisit> carried,
    Optional<MovedVisit> moved) {
  /** Of fewer one shows one, or all. */
  private static final int ENOUGH = 3;

  public Shop shop() {
    return visitor.shop();
  }

  /** Where news of the days is told; support looks again by itself. */
  public @Nullable String live() {
    var last = address.first().plusDays(address.days() - 1L);
    return visitor.mayTendBookings()
        ? shop().url("/calendar/news?first=" + address.first() + "&last=" + last)
        : null;
  }

  public boolean isWeek() {
    return address.view() == CalendarView.WEEK;
  }

  public boolean isRooms() {
    return address.view() == CalendarView.ROOMS;
  }

  public boolean isToday() {
    var first = address.first();
    return !today.isBefore(first) && today.isBefore(first.plusDays(address.days()));
  }

  /** The day, or the week. */
  public String title() {
    return isWeek() ? calendar().weekOf(shop().day(address.first())) : shop().day(address.day());
  }

  /** Day and week, and rooms where there are any. */
  public List<Link> views() {
    var views = new ArrayList<Link>();
    views.add(new Link(calendar().day(), day(), address.view() == CalendarView.DAY));
    if (hasRooms) {
      views.add(
          new Link(calendar().rooms(), address.as(CalendarView.ROOMS).ofAll().url(), isRooms()));
    }
    views.add(new Link(calendar().week(), address.as(CalendarView.WEEK).url(), isWeek()));
    return views;
  }

  private String day() {
    var day = address.as(CalendarView.DAY);
    return (address.view() == CalendarView.DAY ? day : day.ofAll()).url();
  }

  public String earlier() {
    return address.on(address.day().minusDays(address.days())).url();
  }

  public String later() {
    return address.on(address.day().plusDays(address.days())).url();
  }

  public String ofToday() {
    return address.on(today).url();
  }

  public List<Link> colourings() {
    return List.of(Colouring.values()).stream()
        .map(
            one -> new Link(one.label(), address.url() + "&colours=" + one.key(), one == colouring))
        .toList();
  }

  /** The class of a visit's colour. */
  public String colour(BoardEntry entry) {
    return colouring == Colouring.STATUS
        ? "tone-" + entry.item().status().tone()
        : "accent-" + accent(entry).key();
  }

  private Accent accent(BoardEntry entry) {
    return board.columns().stream()
        .filter(column -> column.stylist().filter(entry.item().stylist()::equals).isPresent())
        .findFirst()
        .map(BoardColumn::accent)
        .orElse(entry.column().accent());
  }

  /** Whether it is in the hand. */
  public boolean isCarried(CalendarItem item) {
    return carried.filter(hand -> hand.booking().id().equals(item.booking())).isPresent();
  }

  public String url(CalendarItem item) {
    return shop().url("/bookings/" + item.booking());
  }

  /** With the day before its time where it begins on another day than its column shows. */
  public String times(OpenTime time) {
    return calendar().fromTo(shop().time(time.from()), shop().time(time.until()));
  }

  /** Why the customer of a visit to come cannot be reminded, where the shop reminds. */
  public Optional<Unreminded> unreminded(CalendarItem item) {
    return item.unreminded()
        .filter(_ ->
            shop().policy().reminds() && item.isMovable() && item.startsAt().isAfter(board.now()));
  }

  /** Hours and time off of a column, as one hears them. */
  public String hours(BoardColumn column) {
    var open = column.open().stream().map(this::times).collect(Collectors.joining(", "));
    var off = column.off().stream().map(this::times).collect(Collectors.joining(", "));
    return calendar()
        .hours(open.isEmpty() ? "closed" : "open", open, off.isEmpty() ? "there" : "away", off);
  }

  /** To book in free time. */
  public String book(BoardEntry.Stretch free) {
    var from = free.time().from();
    var start = from.isBefore(board.now()) ? board.now() : from;
    return book(free.column().stylist().orElseThrow(), start);
  }

  private String book(UUID stylist, Instant start) {
    var local = shop().local(start);
    return shop()
        .url(
            "/bookings/new?date=%s&time=%s&stylist=%s"
                .formatted(
                    local.toLocalDate(),
                    local.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                    stylist));
  }

  /** To take up a visit; in a column of a room its part goes to a column of its stylist. */
  public String take(BoardEntry entry) {
    var hand = new CalendarAddress.Hand(entry.item().booking(), entry.item().stylist());
    var from = isRooms() ? address.as(CalendarView.DAY).ofAll() : address;
    return from.carrying(Optional.of(hand)).url();
  }

  /** To let go of it. */
  public String release() {
    return address.carrying(Optional.empty()).url();
  }

  public String put(CarriedVisit.Fit fit) {
    return address.url()
        + "&to="
        + fit.column().stylist().orElseThrow()
        + "&start="
        + encoded(shop().stamp(fit.start()));
  }

  /** Where it is asked whether a service of the visit is to be of this length. */
  public String stretch(CarriedVisit visit, CarriedVisit.Part part, int minutes) {
    return address.url()
        + "&to="
        + visit.place().to()
        + "&start="
        + encoded(shop().stamp(visit.place().start()))
        + "&item="
        + part.item()
        + "&minutes="
        + minutes;
  }

  /** Where one is when the visit is put down: at its new place, and it can be put back. */
  public String then(CarriedVisit.Proposal proposal, boolean isTold) {
    var booking = carried.orElseThrow().booking();
    var before =
        booking.items().stream()
            .map(BookingDetails.Item::wish)
            .map(MovedVisit.Before::of)
            .map(MovedVisit.Before::text)
            .collect(Collectors.joining(","));
    return address
            .carrying(Optional.empty())
            .on(LocalDate.ofInstant(proposal.start(), zone()))
            .url()
        + "&moved="
        + booking.id()
        + "&was="
        + encoded(shop().stamp(booking.startsAt()))
        + "&before="
        + before
        + "&version="
        + (booking.version() + 1)
        + (isTold ? "" : "&told=no");
  }

  /** What the button says that tells nobody. */
  public String quietly(CarriedVisit visit) {
    if (visit.stretched().isPresent()) {
      return visit.canTell() ? calendar().changeQuietly() : calendar().changeOnly();
    }
    return visit.canTell() ? calendar().moveQuietly() : calendar().moveOnly();
  }

  /** Where one is when it is put back. */
  public String back(MovedVisit visit) {
    return address.on(LocalDate.ofInstant(visit.was(), zone())).url();
  }

  private ZoneId zone() {
    return shop().zone();
  }

  public String move(BookingDetails booking) {
    return shop().url("/bookings/" + booking.id() + "/move");
  }

  public String name(BookingDetails booking) {
    return booking.name().isEmpty() ? scheduling().noName() : booking.name();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** All columns, or one of them: what a phone shows one at a time. */
  public List<Link> tabs() {
    if (people.isEmpty() || isRooms()) {
      return List.of();
    }
    var tabs = new ArrayList<Link>();
    if (!isWeek()) {
      tabs.add(new Link(calendar().everybody(), address.ofAll().url(), address.with().isEmpty()));
    }
    people.forEach(one ->
        tabs.add(
            new Link(one.label(), address.of(UUID.fromString(one.value())).url(), isShown(one))));
    return tabs;
  }

  /** Those among whom several can be chosen, where there are enough of them. */
  public List<Choice> several() {
    return isWeek() || isRooms() || people.size() < ENOUGH ? List.of() : people;
  }

  /** Whether it was asked for one's column. */
  public boolean isShown(Choice person) {
    return address.with().contains(UUID.fromString(person.value()));
  }

  /** A phone shows one column of all, and has no use for the choice of everybody. */
  public String look(Link tab) {
    if (tab.label().equals(calendar().everybody())) {
      return "all";
    }
    var isShown =
        address.with().isEmpty()
            && board.columns().stream()
                .anyMatch(column -> column.isHere() && column.title().equals(tab.label()));
    return isShown ? "shown" : "";
  }

  /** The days of a week, for those who see one at a time. */
  public List<Link> weekdays() {
    return isWeek()
        ? board.columns().stream()
            .map(column ->
                new Link(column.title(), address.on(column.scale().day()).url(), column.isHere()))
            .toList()
        : List.of();
  }
}
