package convo.opening;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;

import convo.database.EnumKey;
import convo.shopfile.FiledStylist.Hours;
import convo.shopfile.ShopFile;
import convo.shops.Accent;
import convo.words.OpeningTexts;
import java.time.DayOfWeek;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What kind of shop somebody opens: services and hours to begin with, all of them to be changed.
 */
public enum ShopKind implements EnumKey {
  HAIR(
      OpeningTexts::hair,
      Accent.ROSE,
      new Week(TUESDAY, FRIDAY, new Hours(9 * 60, 18 * 60), new Hours(9 * 60, 14 * 60)),
      StartingService.of("short-hair", OpeningTexts::cutShort, 40, 36),
      StartingService.of("long-hair", OpeningTexts::cutLong, 60, 54),
      StartingService.of("children", OpeningTexts::cutChildren, 30, 20),
      StartingService.of("blow-dry", OpeningTexts::blowDry, 40, 30),
      StartingService.of("colour", OpeningTexts::colour, 120, 85).waiting(45, 30),
      StartingService.of("highlights", OpeningTexts::highlights, 150, 120).waiting(75, 30)),
  BARBER(
      OpeningTexts::barber,
      Accent.OCEAN,
      new Week(TUESDAY, FRIDAY, new Hours(10 * 60, 19 * 60), new Hours(9 * 60, 16 * 60)),
      StartingService.of("haircut", OpeningTexts::haircut, 30, 30),
      StartingService.of("skin-fade", OpeningTexts::skinFade, 45, 36),
      StartingService.of("beard", OpeningTexts::beard, 20, 18),
      StartingService.of("hair-and-beard", OpeningTexts::hairAndBeard, 50, 45),
      StartingService.of("shave", OpeningTexts::shave, 40, 32)),
  NAILS(
      OpeningTexts::nails,
      Accent.PLUM,
      new Week(MONDAY, FRIDAY, new Hours(10 * 60, 18 * 60), new Hours(10 * 60, 15 * 60)),
      StartingService.of("manicure", OpeningTexts::manicure, 40, 30),
      StartingService.of("gel-manicure", OpeningTexts::gelManicure, 60, 42),
      StartingService.of("new-set", OpeningTexts::newSet, 90, 60),
      StartingService.of("refill", OpeningTexts::refill, 75, 45),
      StartingService.of("pedicure", OpeningTexts::pedicure, 50, 40)),
  MASSAGE(
      OpeningTexts::massage,
      Accent.TEAL,
      new Week(MONDAY, FRIDAY, new Hours(10 * 60, 19 * 60)),
      StartingService.of("back", OpeningTexts::backMassage, 30, 40).cleaning(10),
      StartingService.of("whole-body", OpeningTexts::bodyMassage, 60, 70).cleaning(10),
      StartingService.of("long", OpeningTexts::longMassage, 90, 100).cleaning(10),
      StartingService.of("hot-stones", OpeningTexts::hotStones, 75, 90).cleaning(15)),
  COSMETICS(
      OpeningTexts::cosmetics,
      Accent.CORAL,
      new Week(TUESDAY, FRIDAY, new Hours(9 * 60, 18 * 60), new Hours(9 * 60, 14 * 60)),
      StartingService.of("facial", OpeningTexts::facial, 60, 65).cleaning(10),
      StartingService.of("brows", OpeningTexts::brows, 20, 18),
      StartingService.of("lashes", OpeningTexts::lashes, 30, 28),
      StartingService.of("waxing", OpeningTexts::waxing, 45, 40).cleaning(10),
      StartingService.of("make-up", OpeningTexts::makeUp, 45, 50)),
  OTHER(
      OpeningTexts::other,
      Accent.INDIGO,
      new Week(MONDAY, FRIDAY, new Hours(9 * 60, 17 * 60)),
      StartingService.of("visit", OpeningTexts::visit, 60, 60));

  private final Function<OpeningTexts, String> label;
  private final Accent accent;
  private final Week week;
  private final List<StartingService> services;

  ShopKind(
      Function<OpeningTexts, String> label, Accent accent, Week week, StartingService... services) {
    this.label = label;
    this.accent = accent;
    this.week = week;
    this.services = List.of(services);
  }

  /** From the first day to the last with the same hours, and on Saturday perhaps with others. */
  private record Week(DayOfWeek first, DayOfWeek last, Hours hours, Optional<Hours> saturday) {
    Week(DayOfWeek first, DayOfWeek last, Hours hours) {
      this(first, last, hours, Optional.empty());
    }

    Week(DayOfWeek first, DayOfWeek last, Hours hours, Hours saturday) {
      this(first, last, hours, Optional.of(saturday));
    }

    Map<DayOfWeek, List<Hours>> days() {
      var days = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
      for (var day : DayOfWeek.values()) {
        if (day.compareTo(first) >= 0 && day.compareTo(last) <= 0) {
          days.put(day, List.of(hours));
        }
      }
      saturday.ifPresent(then -> days.put(SATURDAY, List.of(then)));
      return days;
    }
  }

  public static Optional<ShopKind> named(String key) {
    return EnumKey.named(values(), key);
  }

  /** As people read it: "Hair salon". */
  String label(OpeningTexts words) {
    return label.apply(words);
  }

  Accent accent() {
    return accent;
  }

  Map<DayOfWeek, List<Hours>> hours() {
    return week.days();
  }

  /** In the language spoken. */
  List<ShopFile.Service> services(Currency currency) {
    return services.stream().map(service -> service.in(currency)).toList();
  }
}
