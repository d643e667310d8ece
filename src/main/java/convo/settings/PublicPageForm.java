package convo.settings;

import static convo.words.Words.settings;

import convo.audit.AuditEntry;
import convo.audit.Merge;
import convo.shops.Limits;
import convo.shops.Phone;
import convo.shops.PhoneReading;
import convo.shops.PublicDetails;
import convo.shops.SiteOrigin;
import convo.shops.WebAddress;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import convo.web.NormalText;
import convo.words.Language;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a shop shows to its customers, as it is typed and ticked.
 *
 * @param country of the shop, in which its phone is read
 * @param values the text of each field; "yes" or "no" for a box
 * @param notes what somebody else did to a field in the meantime
 */
public record PublicPageForm(
    String country,
    Map<String, String> values,
    int version,
    Map<String, String> notes,
    Map<String, String> errors)
    implements Form {
  private static final List<String> TEXTS =
      List.of("street", "postcode", "town", "phone", "website", "about", "language", "sites");

  static PublicPageForm of(PublicPageSettings settings) {
    return new PublicPageForm(
        settings.country(), settings.values(), settings.version(), Map.of(), Map.of());
  }

  static PublicPageForm from(Context ctx, String country) {
    var values = new LinkedHashMap<String, String>();
    TEXTS.forEach(field -> values.put(field, Form.typed(ctx, field)));
    values.put("familiar", Form.ticked(ctx, "familiar") ? "yes" : "no");
    return new PublicPageForm(
        country, values, Form.version(ctx), Map.of(), errors(values, country));
  }

  /** What was typed here together with what somebody else has saved meanwhile. */
  PublicPageForm beside(PublicPageSettings now, List<AuditEntry> since) {
    var merge = Merge.of(values, now.values(), since);
    return new PublicPageForm(country, merge.values(), now.version(), merge.notes(), Map.of());
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean familiar() {
    return value("familiar").equals("yes");
  }

  public List<Choice> languages() {
    return Language.offered().stream().map(one -> new Choice(one.tag(), one.name())).toList();
  }

  /** What was typed, as it is kept; only a valid form has it. */
  PublicDetails details() {
    return new PublicDetails(
        value("street"),
        value("postcode"),
        value("town"),
        Phone.read(value("phone"), country) instanceof Phone phone ? phone.e164() : "",
        WebAddress.read(value("website")).orElse(""),
        value("about"),
        value("language"),
        familiar(),
        sites(values).stream().map(SiteOrigin::read).flatMap(Optional::stream).distinct().toList());
  }

  private static List<String> sites(Map<String, String> values) {
    return SiteOrigin.typed(values.getOrDefault("sites", ""));
  }

  /** The first that is no site. */
  private static String wrongSite(Map<String, String> values) {
    return sites(values).stream()
        .filter(site -> SiteOrigin.read(site).isEmpty())
        .map(NormalText::isolated)
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> errors(Map<String, String> values, String country) {
    var street = values.getOrDefault("street", "");
    var phone = values.getOrDefault("phone", "");
    var website = values.getOrDefault("website", "");
    var check =
        new Check()
            .length("street", street, Limits.STREET)
            .that(street.lines().count() <= Limits.STREET_LINES, "street", settings().threeLines())
            .line("postcode", values.getOrDefault("postcode", ""), Limits.POSTCODE)
            .line("town", values.getOrDefault("town", ""), Limits.TOWN);
    if (!phone.isEmpty() && Phone.read(phone, country) instanceof PhoneReading.Problem problem) {
      check.that(false, "phone", problem.sentence());
    }
    return check
        .length("website", website, Limits.WEBSITE - "https://".length())
        .that(
            website.isEmpty() || WebAddress.read(website).isPresent(),
            "website",
            settings().whatWebsite())
        .length("about", values.getOrDefault("about", ""), Limits.ABOUT)
        .that(
            Language.tagged(values.getOrDefault("language", "")).isPresent(),
            "language",
            settings().whichLanguage())
        .that(sites(values).size() <= Limits.SITES, "sites", settings().tooManySites(Limits.SITES))
        .that(wrongSite(values).isEmpty(), "sites", settings().whatSite(wrongSite(values)))
        .errors();
  }
}
