package convo.settings;

import static convo.words.Words.settings;

import convo.audit.AuditEntry;
import convo.audit.Merge;
import convo.shops.Accent;
import convo.shops.ClockAndMoney;
import convo.shops.Country;
import convo.shops.Limits;
import convo.shops.Minutes;
import convo.shops.Policy;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The settings of a shop as they are typed and ticked.
 *
 * @param values the text of each field; "yes" or "no" for a box
 * @param notes what somebody else did to a field in the meantime
 */
public record SettingsForm(
    Map<String, String> values, int version, Map<String, String> notes, Map<String, String> errors)
    implements Form {
  private static final List<String> TEXTS =
      List.of(
          "name",
          "accent",
          "slotStep",
          "minimumNotice",
          "horizon",
          "cancelNotice",
          "liveBookings",
          "firstReminder",
          "secondReminder");
  private static final List<String> UNTIL_BOOKED = List.of("country", "zone", "currency");
  private static final List<String> BOXES = List.of("requireApproval", "stylistsSeeContacts");
  private static final int[] STEPS = {5, 10, 15, 20, 30, 45, 60, 90, 120};
  private static final int[] NOTICES = {0, 30, 60, 120, 240, 720, 1440, 2880, 4320, 10080};
  private static final int[] REMINDERS = {0, 1, 2, 3, 4, 6, 12, 24, 48, 72, 168};
  private static final int LONGEST = 10_000;

  static SettingsForm of(ShopSettings settings) {
    return new SettingsForm(settings.values(), settings.version(), Map.of(), Map.of());
  }

  /**
   * What was typed.
   *
   * @param now the shop as it stands: what its form does not offer any more stays so
   */
  static SettingsForm from(Context ctx, ShopSettings now) {
    var values = new LinkedHashMap<String, String>();
    TEXTS.forEach(field -> values.put(field, Form.text(ctx, field, LONGEST)));
    for (var field : UNTIL_BOOKED) {
      var typed = Form.text(ctx, field, LONGEST);
      values.put(field, typed.isEmpty() ? now.values().getOrDefault(field, "") : typed);
    }
    BOXES.forEach(field -> values.put(field, Form.ticked(ctx, field) ? "yes" : "no"));
    return new SettingsForm(values, Form.version(ctx), Map.of(), errors(values, now));
  }

  /** What was typed here together with what somebody else has saved meanwhile. */
  SettingsForm beside(ShopSettings now, List<AuditEntry> since) {
    var merge = Merge.of(values, now.values(), since);
    return new SettingsForm(merge.values(), now.version(), merge.notes(), Map.of());
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean ticked(String field) {
    return value(field).equals("yes");
  }

  /** The usual lengths between two starts, and the shop's own if it is another. */
  public List<Choice> steps() {
    return choices(STEPS, value("slotStep"), Minutes::text);
  }

  /** The usual notices, and the shop's own if it is another. */
  public List<Choice> notices(String field) {
    return choices(NOTICES, value(field), SettingsWords::notice);
  }

  /** The usual hours of a reminder, and the shop's own if it is another. */
  public List<Choice> reminders(String field) {
    return choices(REMINDERS, value(field), SettingsWords::reminder);
  }

  Accent accent() {
    return Accent.named(value("accent")).orElseThrow();
  }

  public List<Choice> zones() {
    return ClockAndMoney.zones(value("zone"));
  }

  public List<Choice> currencies() {
    return ClockAndMoney.currencies(value("currency"));
  }

  /** Whether the shop is to go by another clock or by other money than it does. */
  boolean moves(ShopSettings now) {
    return UNTIL_BOOKED.stream().anyMatch(field -> !value(field).equals(now.values().get(field)));
  }

  public List<Choice> countries() {
    return Country.choices();
  }

  Country country() {
    return Country.of(value("country")).orElseThrow();
  }

  ZoneId zone() {
    return ClockAndMoney.zone(value("zone")).orElseThrow();
  }

  Currency currency() {
    return ClockAndMoney.currency(value("currency")).orElseThrow();
  }

  /** The rules that were typed; only a valid form has them. */
  Policy policy() {
    return new Policy(
        number("slotStep"),
        number("minimumNotice"),
        number("horizon"),
        number("cancelNotice"),
        ticked("requireApproval"),
        ticked("stylistsSeeContacts"),
        number("liveBookings"),
        number("firstReminder"),
        number("secondReminder"));
  }

  private static Map<String, String> errors(Map<String, String> values, ShopSettings now) {
    var name = values.getOrDefault("name", "");
    return new Check()
        .required("name", name, settings().whatName())
        .line("name", name, Limits.NAME)
        .that(
            Accent.named(values.getOrDefault("accent", "")).isPresent(),
            "accent",
            settings().whichColour())
        .that(
            Country.of(values.getOrDefault("country", "")).isPresent(),
            "country",
            settings().whichCountry())
        .that(
            isKept(values, now, "zone")
                || ClockAndMoney.zone(values.getOrDefault("zone", "")).isPresent(),
            "zone",
            settings().whichZone())
        .that(
            isKept(values, now, "currency")
                || ClockAndMoney.currency(values.getOrDefault("currency", "")).isPresent(),
            "currency",
            settings().whichCurrency())
        .wholeNumber(
            "slotStep",
            values.getOrDefault("slotStep", ""),
            Limits.LEAST_STEP_MINUTES,
            Limits.MOST_STEP_MINUTES)
        .wholeNumber(
            "minimumNotice", values.getOrDefault("minimumNotice", ""), 0, Limits.NOTICE_MINUTES)
        .wholeNumber("horizon", values.getOrDefault("horizon", ""), 1, Limits.HORIZON_DAYS)
        .wholeNumber(
            "cancelNotice", values.getOrDefault("cancelNotice", ""), 0, Limits.NOTICE_MINUTES)
        .wholeNumber(
            "liveBookings", values.getOrDefault("liveBookings", ""), 1, Limits.LIVE_BOOKINGS)
        .wholeNumber(
            "firstReminder", values.getOrDefault("firstReminder", ""), 0, Limits.REMINDER_HOURS)
        .wholeNumber(
            "secondReminder", values.getOrDefault("secondReminder", ""), 0, Limits.REMINDER_HOURS)
        .errors();
  }

  private static boolean isKept(Map<String, String> values, ShopSettings now, String field) {
    return values.getOrDefault(field, "").equals(now.values().get(field));
  }

  private int number(String field) {
    return Form.wholeNumber(value(field)).orElseThrow();
  }

  private static List<Choice> choices(int[] usual, String own, IntFunction<String> words) {
    return IntStream.concat(Arrays.stream(usual), Form.wholeNumber(own).stream().mapToInt(n -> n))
        .filter(length -> length >= 0)
        .distinct()
        .sorted()
        .mapToObj(length -> new Choice(Integer.toString(length), words.apply(length)))
        .toList();
  }

  @Override
  public String label(String field) {
    return SettingsWords.SUBJECT.label(field);
  }
}
