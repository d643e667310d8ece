package convo.settings;

import convo.shops.PublicDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.mapper.Nested;

/**
 * What a shop shows to its customers.
 *
 * @param country of the shop, two letters
 */
public record PublicPageSettings(@Nested PublicDetails details, String country, int version) {

  /** The fields of the form as they are typed and ticked, which history writes down as well. */
  Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    values.put("street", details.street());
    values.put("postcode", details.postcode());
    values.put("town", details.town());
    values.put("phone", details.shownPhone(country).orElse(""));
    values.put("website", details.website());
    values.put("about", details.about());
    values.put("language", details.language());
    values.put("familiar", details.familiar() ? "yes" : "no");
    values.put("sites", String.join("\n", details.sites()));
    return values;
  }
}
