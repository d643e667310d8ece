package convo.opening;

import static convo.words.Words.opening;

import convo.access.Account;
import convo.shops.ClockAndMoney;
import convo.shops.Country;
import convo.shops.Limits;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import convo.words.Language;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A new shop as it is typed. What is left empty follows from the name and from the country.
 *
 * @param values the text of each field
 * @param works whether the owner is booked herself
 */
public record OpeningForm(Map<String, String> values, boolean works, Map<String, String> errors)
    implements Form {
  private static final List<String> FIELDS =
      List.of("name", "country", "kind", "yourName", "slug", "currency", "zone", "language");

  /** Those that are shown when somebody asks for them. */
  private static final List<String> FURTHER = List.of("slug", "currency", "zone", "language");

  static OpeningForm blank(Context ctx, String yourName) {
    var asked = Optional.ofNullable(ctx.header("Accept-Language")).orElse("");
    return new OpeningForm(
        Map.of("country", country(Language.spoken(), asked), "yourName", yourName), true, Map.of());
  }

  static OpeningForm from(Context ctx) {
    var values = new LinkedHashMap<String, String>();
    FIELDS.forEach(field -> values.put(field, Form.typed(ctx, field)));
    return new OpeningForm(values, Form.ticked(ctx, "works"), errors(values));
  }

  OpeningForm taken() {
    return new OpeningForm(values, works, Map.of("slug", opening().taken()));
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Whether the fields are open that most people leave alone. */
  public boolean isFurther() {
    return FURTHER.stream().anyMatch(field -> !value(field).isEmpty() || errors.containsKey(field));
  }

  public List<Choice> countries() {
    return Country.choices();
  }

  public List<Choice> kinds() {
    return Stream.of(ShopKind.values())
        .map(kind -> new Choice(kind.key(), kind.label(opening())))
        .toList();
  }

  public List<Choice> currencies() {
    return orAsUsual(ClockAndMoney.currencies(""));
  }

  public List<Choice> zones() {
    return orAsUsual(ClockAndMoney.zones(""));
  }

  public List<Choice> languages() {
    return orAsUsual(
        Language.offered().stream().map(one -> new Choice(one.tag(), one.name())).toList());
  }

  private static List<Choice> orAsUsual(List<Choice> choices) {
    return Stream.concat(Stream.of(new Choice("", opening().asUsual())), choices.stream()).toList();
  }

  /** The shop that was typed; only a valid form has one. */
  NewShop shop(Account owner) {
    var country = Country.of(value("country")).orElseThrow();
    return new NewShop(
        value("name"),
        country,
        ShopKind.named(value("kind")).orElseThrow(),
        Optional.of(slug(values)).filter(typed -> !typed.isEmpty()),
        ClockAndMoney.currency(value("currency")).orElseGet(country::currency),
        ClockAndMoney.zone(value("zone")).orElseGet(country::zone),
        Language.tagged(value("language")).orElseGet(country::language),
        Optional.of(new NewShop.Owner(owner.email(), value("yourName"), works)));
  }

  @Override
  public String label(String field) {
    return field.equals("name")
        ? opening().name()
        : field.equals("yourName") ? opening().yourName() : "";
  }

  /** In small letters, however it was typed. */
  private static String slug(Map<String, String> values) {
    return values.getOrDefault("slug", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> errors(Map<String, String> values) {
    var name = values.getOrDefault("name", "");
    var yourName = values.getOrDefault("yourName", "");
    var slug = slug(values);
    return new Check()
        .required("name", name, opening().whatName())
        .line("name", name, Limits.NAME)
        .that(
            Country.of(values.getOrDefault("country", "")).isPresent(),
            "country",
            opening().whichCountry())
        .that(
            ShopKind.named(values.getOrDefault("kind", "")).isPresent(),
            "kind",
            opening().whichKind())
        .required("yourName", yourName, opening().whoAreYou())
        .line("yourName", yourName, Limits.NAME)
        .that(slug.isEmpty() || Slug.isWhole(slug), "slug", opening().whatSlug(Limits.KEY))
        .that(!Slug.isReserved(slug), "slug", opening().reserved())
        .that(
            isEmptyOr(values, "currency", text -> ClockAndMoney.currency(text).isPresent()),
            "currency",
            opening().whichOfThese())
        .that(
            isEmptyOr(values, "zone", text -> ClockAndMoney.zone(text).isPresent()),
            "zone",
            opening().whichOfThese())
        .that(
            isEmptyOr(values, "language", text -> Language.tagged(text).isPresent()),
            "language",
            opening().whichOfThese())
        .errors();
  }

  private static boolean isEmptyOr(Map<String, String> values, String field, Predicate<String> is) {
    var typed = values.getOrDefault(field, "");
    return typed.isEmpty() || is.test(typed);
  }

  /**
   * Where the browser says that the language spoken is its own, else where most people speak it.
   *
   * @param header what the browser asks for, which may be nonsense
   */
  static String country(Language spoken, String header) {
    return region(spoken.locale(), header)
        .or(() -> Country.of(spoken.locale().getCountry()))
        .map(Country::code)
        .orElse("DE");
  }

  private static Optional<Country> region(Locale spoken, String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .filter(asked -> asked.getLanguage().equals(spoken.getLanguage()))
          .map(asked -> Country.of(asked.getCountry()))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }
}
