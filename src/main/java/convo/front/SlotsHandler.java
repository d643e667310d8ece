package convo.front;

import static convo.words.Words.front;
import static java.util.stream.Collectors.toMap;

import convo.availability.Availability;
import convo.bookings.SlotJson;
import convo.bookings.Wish;
import convo.front.VisitQueries.NamedKey;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The starts of a day by the keys of the shop's file: JSON for programs, the page of the times for
 * people.
 */
public final class SlotsHandler {
  private static final int LONGEST = 1_000;
  private static final int FARTHEST_DAYS = 366;

  private final Fronts fronts;
  private final VisitQueries visits;
  private final InstantSource clock;

  public SlotsHandler(Fronts fronts, VisitQueries visits, InstantSource clock) {
    this.fronts = fronts;
    this.visits = visits;
    this.clock = clock;
  }

  public void list(Context ctx) {
    var face = fronts.greet(ctx);
    var services = keys(ctx, "service");
    var day = day(ctx, face);
    var keys = visits.keys(face);
    var choice = new VisitChoice(wishes(ctx, services, keys));
    ctx.header("Vary", "Accept");
    if (!Wanted.isJson(ctx)) {
      ctx.redirect(face.url("/book") + choice.query() + "&day=" + day, HttpStatus.SEE_OTHER);
      return;
    }
    var offers = visits.offers(face, choice, day, 1);
    if (!offers.has(choice.wishes())) {
      throw new BadInput(front().whichService());
    }
    var inquiry = offers.inquiry(choice.wishes(), clock.instant(), day, 1, Optional.empty());
    var names = keys.stream().collect(toMap(one -> one.id().toString(), NamedKey::key));
    var written =
        new SlotJson(
            face.shop().slug(), services, face.shop().zone(), id -> names.getOrDefault(id, id));
    ctx.json(written.of(day, new Availability(inquiry).slots(day)));
  }

  /** What an address lists, with commas or one by one. */
  private static List<String> keys(Context ctx, String name) {
    var text = String.join(",", ctx.queryParams(name));
    if (text.length() > LONGEST) {
      throw new BadInput(front().tooManyServices(VisitChoice.MOST_SERVICES));
    }
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }

  private static List<Wish> wishes(Context ctx, List<String> services, List<NamedKey> keys) {
    if (services.size() > VisitChoice.MOST_SERVICES) {
      throw new BadInput(front().tooManyServices(VisitChoice.MOST_SERVICES));
    }
    var stylists = keys(ctx, "stylist");
    if (services.isEmpty() || (!stylists.isEmpty() && stylists.size() != services.size())) {
      throw new BadInput(front().whichService());
    }
    var wishes = new ArrayList<Wish>();
    for (var place = 0; place < services.size(); place++) {
      var whom = stylists.isEmpty() ? VisitChoice.ANYBODY : stylists.get(place);
      wishes.add(
          new Wish(
              id(keys, "service", services.get(place)),
              whom.equals(VisitChoice.ANYBODY)
                  ? Optional.empty()
                  : Optional.of(id(keys, "stylist", whom))));
    }
    return List.copyOf(wishes);
  }

  private static UUID id(List<NamedKey> keys, String kind, String key) {
    return keys.stream()
        .filter(one -> one.kind().equals(kind) && one.key().equals(key))
        .map(NamedKey::id)
        .findFirst()
        .orElseThrow(() -> new BadInput(front().whichService()));
  }

  /** The day that is asked for, at the shop; today where none is. */
  private LocalDate day(Context ctx, Front face) {
    var today = LocalDate.ofInstant(clock.instant(), face.shop().zone());
    var text = Form.query(ctx, "date", 20);
    var day = text.isEmpty() ? today : read(text);
    var last = today.plusDays(face.shop().policy().horizonDays());
    if (day.isAfter(last.plusDays(FARTHEST_DAYS)) || day.isBefore(today.minusDays(FARTHEST_DAYS))) {
      throw new BadInput(front().tooFar(last));
    }
    return day;
  }

  private static LocalDate read(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw new BadInput(front().whichDay());
    }
  }
}
