package convo.shopfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes a shop file for people: what belongs together in one line, and the same shop always in the
 * same bytes.
 */
public final class ShopFileWriter {
  private static final DefaultPrettyPrinter.Indenter ONE_LINE =
      DefaultPrettyPrinter.NopIndenter.instance;
  private static final ObjectWriter JSON =
      new JsonMapper()
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Spacing.AFTER)
                          .withObjectEntrySpacing(Spacing.AFTER)
                          .withArrayValueSpacing(Spacing.AFTER)
                          .withObjectEmptySeparator("")
                          .withArrayEmptySeparator(""))
                  .withObjectIndenter(ONE_LINE)
                  .withArrayIndenter(ONE_LINE));

  private ShopFileWriter() {}

  public static String write(ShopFile file) {
    return shop(file).properties().stream()
        .map(field -> "  \"%s\": %s".formatted(field.getKey(), lines(field.getValue())))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static ObjectNode shop(ShopFile file) {
    return new Line()
        .with("slug", file.slug())
        .with("name", file.name())
        .with("timeZone", file.zone().getId())
        .with("currency", file.currency().getCurrencyCode())
        .with("country", file.country())
        .with("locale", file.locale().toLanguageTag())
        .with("accent", file.accent().key())
        .with("asOf", file.asOf())
        .with("policy", policy(file))
        .with("supportAccess", file.supportAccess())
        .with("services", Line.array(file.services(), TeamLines::service))
        .with("stylists", Line.array(file.stylists(), TeamLines::stylist))
        .with("members", Line.array(file.members(), TeamLines::member))
        .with(
            "customers",
            Line.array(file.customers(), customer -> CustomerLines.customer(customer, file.zone())))
        .with(
            "bookings",
            Line.array(file.bookings(), booking -> BookingLines.booking(booking, file.zone())))
        .get();
  }

  private static ObjectNode policy(ShopFile file) {
    var policy = file.policy();
    return new Line()
        .with("slotStepMinutes", policy.slotStepMinutes())
        .with("minimumNoticeMinutes", policy.minimumNoticeMinutes())
        .with("horizonDays", policy.horizonDays())
        .with("cancelNoticeMinutes", policy.cancelNoticeMinutes())
        .with("requireApproval", policy.requireApproval())
        .with("stylistsSeeContacts", policy.stylistsSeeContacts())
        .get();
  }

  /** A list has one element a line, everything else stands in one. */
  private static String lines(JsonNode node) {
    return node.isArray() && !node.isEmpty()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(element -> "    " + line(element))
            .collect(Collectors.joining(",\n", "[\n", "\n  ]"))
        : line(node);
  }

  private static String line(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
