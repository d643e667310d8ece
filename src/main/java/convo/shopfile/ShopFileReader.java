package convo.shopfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import convo.shops.Accent;
import convo.shops.Limits;
import convo.shops.Policy;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Reads a shop file and says everything that is wrong with it. */
public final class ShopFileReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ShopFileReader() {}

  /**
   * Reads the bytes of a file, UTF-8.
   *
   * @throws ShopFileRefused with every problem that was found
   */
  public static ShopFile read(byte[] json) {
    var problems = new Problems();
    var file = shop(new Fields(tree(json, problems), "", problems));
    problems.refuse();
    References.check(file, problems);
    problems.refuse();
    return file;
  }

  private static JsonNode tree(byte[] json, Problems problems) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException refused) {
      var at = Optional.ofNullable(refused.getLocation());
      problems.add(
          at.map(place -> "line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()))
              .orElse(""),
          "this is not JSON: " + refused.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException refused) {
      problems.add("", "This is not a text in UTF-8.");
    }
    throw new ShopFileRefused(problems.found());
  }

  private static ShopFile shop(Fields fields) {
    var zone = fields.required("timeZone", Notation.ZONE, ZoneOffset.UTC);
    var country = fields.required("country", Notation.COUNTRY, "GB");
    var file =
        new ShopFile(
            fields.required("slug", Notation.SLUG, "shop"),
            fields.required("name", Notation.line(Limits.NAME), ""),
            zone,
            fields.required("currency", Notation.CURRENCY, Currency.getInstance("EUR")),
            country,
            fields.required("locale", Notation.LOCALE, Locale.UK),
            fields
                .optional("accent", Notation.oneOf(Accent.values(), Accent::key))
                .orElse(Accent.ROSE),
            policy(fields),
            fields
                .optional("supportAccess", Notation.oneOf("notice", "approval", "off"))
                .orElse("notice"),
            fields.optional("asOf", Notation.DATE),
            fields.objects("services", TeamReader::service),
            fields.objects("stylists", StylistReader::stylist),
            fields.objects("members", TeamReader::member),
            fields.objects(
                "customers", customer -> CustomerReader.customer(customer, country, zone)),
            fields.objects("bookings", booking -> BookingReader.booking(booking, zone)));
    fields.end();
    return file;
  }

  private static Policy policy(Fields shop) {
    var standard = Policy.STANDARD;
    return shop.object("policy")
        .map(fields -> {
          var policy =
              new Policy(
                  fields.minutes(
                      "slotStepMinutes",
                      Limits.LEAST_STEP_MINUTES,
                      Limits.MOST_STEP_MINUTES,
                      standard.slotStepMinutes()),
                  fields.minutes(
                      "minimumNoticeMinutes",
                      0,
                      Limits.NOTICE_MINUTES,
                      standard.minimumNoticeMinutes()),
                  fields.minutes("horizonDays", 1, Limits.HORIZON_DAYS, standard.horizonDays()),
                  fields.minutes(
                      "cancelNoticeMinutes",
                      0,
                      Limits.NOTICE_MINUTES,
                      standard.cancelNoticeMinutes()),
                  fields.flag("requireApproval", standard.requireApproval()),
                  fields.flag("stylistsSeeContacts", standard.stylistsSeeContacts()));
          fields.end();
          return policy;
        })
        .orElse(standard);
  }
}
