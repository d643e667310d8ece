package convo.shopfile;

import java.util.List;

/** Sees what no schema can say: that the parts of one thing in a file go together. */
final class Rules {
  private final Problems problems;

  private Rules(Problems problems) {
    this.problems = problems;
  }

  static void check(ShopFile file, Problems problems) {
    var rules = new Rules(problems);
    Located.in("services", file.services()).forEach(rules::checkGap);
    Located.in("stylists", file.stylists()).forEach(rules::checkHours);
    Located.in("customers", file.customers()).forEach(rules::checkAddress);
    Located.in("bookings", file.bookings()).forEach(rules::checkBusy);
  }

  private void checkGap(Located<ShopFile.Service> service) {
    var duration = service.value().durationMinutes();
    service
        .value()
        .gap()
        .ifPresent(gap ->
            problems.unless(
                gap.afterMinutes() + gap.minutes() < duration,
                service.path() + ".gap",
                "must end before the %d minutes of the service do".formatted(duration)));
  }

  private void checkHours(Located<FiledStylist> stylist) {
    stylist
        .value()
        .hours()
        .forEach((day, hours) -> checkOrder(stylist.path() + ".hours." + Nights.key(day), hours));
    Nights.check(stylist, problems);
    Located.in(stylist.path() + ".exceptions", stylist.value().exceptions())
        .forEach(day -> checkOrder(day.path() + ".hours", day.value().hours()));
    Located.in(stylist.path() + ".timeOff", stylist.value().timeOff())
        .forEach(off ->
            problems.unless(
                off.value().to().isAfter(off.value().from()),
                off.path() + ".to",
                "must lie after from"));
  }

  private void checkOrder(String path, List<FiledStylist.Hours> hours) {
    for (var later = 1; later < hours.size(); later++) {
      problems.unless(
          hours.get(later).startMinute() >= hours.get(later - 1).endMinute(),
          "%s[%d]".formatted(path, later),
          "must begin after the hours before it end");
    }
  }

  private void checkAddress(Located<FiledCustomer> customer) {
    var hasEmail = customer.value().email().isPresent();
    problems.unless(
        hasEmail || !customer.value().family(),
        customer.path() + ".family",
        "needs the e-mail of the person who gets the mail");
    problems.unless(
        hasEmail || customer.value().detachedAt().isEmpty(),
        customer.path() + ".detachedAt",
        "needs the e-mail that does not lead to this customer");
  }

  private void checkBusy(Located<FiledBooking> booking) {
    for (var item : Located.in(booking.path() + ".items", booking.value().items())) {
      Located.in(item.path() + ".busy", item.value().busy().orElse(List.of()))
          .forEach(held ->
              problems.unless(
                  held.value().fromMinute() < held.value().untilMinute(),
                  held.path(),
                  "must end after it begins"));
    }
  }
}
