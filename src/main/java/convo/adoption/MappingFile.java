package convo.adoption;

import convo.bookings.BookingStatus;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The mapping as a text that an operator reads and changes: what stands right of an = is hers. */
public final class MappingFile {
  private static final String HEAD =
      """
      # How Convo understands the old database. Change what stands right of a =, then look again with
      # adopt plan. A ? has to be decided before anything is brought over.
      """;

  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private final String file;

  private MappingFile(String text, String file) {
    this.file = file;
    read(text);
  }

  static String write(AdoptionMapping mapping) {
    var text = new StringBuilder(HEAD);
    text.append("\n[source]\n")
        .append("# Old ids are known by this name: leave it once anything is brought over.\n")
        .append("name = ")
        .append(mapping.name())
        .append('\n')
        .append(
            "# Who never came is a person without a profile: no, or gets a profile in the shop of"
                + " the rest: yes.\n")
        .append("profile for who never came = ")
        .append(mapping.isProfileForAll() ? "yes" : "no")
        .append('\n')
        .append("# The shop of everything that names none.\n")
        .append("shop of the rest = ")
        .append(mapping.rest().orElse(MappingGuess.UNDECIDED))
        .append('\n');
    for (var shop : mapping.shops()) {
      text.append("\n[shop ").append(shop.slug()).append("]\n");
      shop.id().ifPresent(id -> text.append("old id = ").append(id).append('\n'));
      text.append("name = ")
          .append(shop.name())
          .append('\n')
          .append("# Times that have lost their zone are read by this one.\n")
          .append("time zone = ")
          .append(shop.zone())
          .append('\n')
          .append("currency = ")
          .append(shop.currency())
          .append('\n')
          .append("country = ")
          .append(shop.country())
          .append('\n');
    }
    if (!mapping.statuses().isEmpty()) {
      text.append("\n# One of: ").append(statuses()).append("\n[statuses of bookings]\n");
      mapping
          .statuses()
          .forEach((word, status) -> text.append(word).append(" = ").append(status).append('\n'));
    }
    for (var table : mapping.tables()) {
      text.append("\n# ").append(fields(table.kind())).append('\n');
      text.append('[').append(table.name()).append(": ").append(table.kind().key());
      table.people().ifPresent(people -> text.append(" of ").append(people));
      text.append("]\n");
      table
          .fields()
          .forEach((column, field) ->
              text.append(column).append(" = ").append(field.key()).append('\n'));
    }
    return text.toString();
  }

  private static String fields(SourceKind kind) {
    return Arrays.stream(AdoptedField.values())
        .filter(field -> field.fits(kind))
        .map(AdoptedField::key)
        .collect(Collectors.joining(", ", "One of: ", ""));
  }

  private static String statuses() {
    return Arrays.stream(BookingStatus.values())
        .map(BookingStatus::key)
        .collect(Collectors.joining(", "));
  }

  /**
   * Reads what {@link #write} has written and somebody has changed.
   *
   * @throws AdoptionRefused where it cannot be understood, naming the line
   */
  static AdoptionMapping read(String text, String file) {
    return new MappingFile(text, file).mapping();
  }

  private void read(String text) {
    var section = new LinkedHashMap<String, String>();
    var number = 0;
    for (var line : text.lines().map(String::strip).toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      var at = line.lastIndexOf(" = ");
      if (line.startsWith("[") && line.endsWith("]")) {
        section = new LinkedHashMap<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (at > 0 && !sections.isEmpty()) {
        section.put(line.substring(0, at).strip(), line.substring(at + 3).strip());
      } else {
        throw wrong("line %d says nothing: %s".formatted(number, line));
      }
    }
  }

  private AdoptionMapping mapping() {
    var shops = new ArrayList<MappedShop>();
    var tables = new ArrayList<MappedTable>();
    sections.forEach((head, lines) -> {
      if (head.startsWith("shop ")) {
        shops.add(shop(head.substring(5).strip(), lines));
      } else if (head.contains(": ")) {
        tables.add(table(head, lines));
      }
    });
    if (shops.isEmpty() || tables.stream().noneMatch(one -> one.kind() == SourceKind.CUSTOMER)) {
      throw wrong("a shop and a table of customers are needed");
    }
    var source = section("source");
    if (!value("source", source, "name").matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw wrong("the name in [source] has small letters, digits and dashes");
    }
    var rest = value("source", source, "shop of the rest");
    if (!rest.equals(MappingGuess.UNDECIDED)
        && shops.stream().noneMatch(shop -> shop.slug().equals(rest))) {
      throw wrong("the shop of the rest, %s, has no section".formatted(rest));
    }
    return new AdoptionMapping(
        value("source", source, "name"),
        value("source", source, "profile for who never came").equals("yes"),
        Optional.of(rest),
        shops,
        tables,
        statuses(sections.getOrDefault("statuses of bookings", Map.of())));
  }

  private Map<String, String> section(String name) {
    return Optional.ofNullable(sections.get(name))
        .orElseThrow(() -> wrong("the section [%s] is missing".formatted(name)));
  }

  private String value(String section, Map<String, String> lines, String key) {
    return Optional.ofNullable(lines.get(key))
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> wrong("%s is missing in [%s]".formatted(key, section)));
  }

  private MappedShop shop(String slug, Map<String, String> lines) {
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 40) {
      throw wrong("a shop's word in addresses has small letters, digits and dashes: " + slug);
    }
    var head = "shop " + slug;
    var zone = value(head, lines, "time zone");
    try {
      ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw wrong("there is no time zone %s, such as Europe/Berlin".formatted(zone));
    }
    var currency = value(head, lines, "currency").toUpperCase(Locale.ROOT);
    var country = value(head, lines, "country").toUpperCase(Locale.ROOT);
    if (!currency.matches("[A-Z]{3}") || !country.matches("[A-Z]{2}")) {
      throw wrong("currency and country are like EUR and DE in [%s]".formatted(head));
    }
    return new MappedShop(
        slug,
        Optional.ofNullable(lines.get("old id")),
        value(head, lines, "name"),
        zone,
        currency,
        country);
  }

  private MappedTable table(String head, Map<String, String> lines) {
    var name = head.substring(0, head.indexOf(": "));
    var what = head.substring(head.indexOf(": ") + 2).split(" of ", 2);
    var dot = name.indexOf('.');
    var kind =
        SourceKind.keyed(what[0])
            .filter(known -> dot > 0)
            .orElseThrow(() -> wrong("nothing is known of [%s]".formatted(head)));
    var fields = new LinkedHashMap<String, AdoptedField>();
    lines.forEach((column, word) ->
        fields.put(
            column,
            AdoptedField.keyed(word)
                .filter(field -> field.fits(kind))
                .orElseThrow(() ->
                    wrong(
                        "%s = %s: no such word in [%s]. %s"
                            .formatted(column, word, head, fields(kind))))));
    var people = what.length > 1 ? Optional.of(what[1].strip()) : Optional.<String>empty();
    return new MappedTable(name.substring(0, dot), name.substring(dot + 1), kind, people, fields);
  }

  private Map<String, String> statuses(Map<String, String> lines) {
    var statuses = new TreeMap<String, String>();
    lines.forEach((word, status) -> {
      if (!status.equals(MappingGuess.UNDECIDED)
          && !List.of(statuses().split(", ")).contains(status)) {
        throw wrong("%s = %s: a booking is one of: %s".formatted(word, status, statuses()));
      }
      statuses.put(word, status);
    });
    return statuses;
  }

  private AdoptionRefused wrong(String what) {
    return new AdoptionRefused("The mapping %s cannot be used: %s.".formatted(file, what));
  }
}
