package convo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import convo.audit.AuditWords.ChangedField;
import convo.database.ShopId;
import convo.hours.StylistWords;
import convo.settings.SettingsWords;
import convo.shops.Accent;
import convo.shops.Policy;
import convo.shops.Shop;
import convo.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** History is kept as keys and values, and said in the language of whoever reads it. */
class AuditWordsTest {
  private static final UUID SAM = UUID.randomUUID();
  private static final Language GERMAN = Language.of("de");
  private static final Shop SHOP =
      new Shop(
          new ShopId(1),
          "bella",
          "Bella's Salon",
          ZoneId.of("Europe/Berlin"),
          Currency.getInstance("EUR"),
          "DE",
          Locale.GERMANY,
          Accent.ROSE,
          Policy.STANDARD);
  private static final AuditWords STYLIST =
      new AuditWords(StylistWords.SUBJECT, SHOP, Map.of(SAM, "Sam"));
  private static final AuditWords SETTINGS = new AuditWords(SettingsWords.SUBJECT, SHOP, Map.of());

  @Test
  void the_same_line_is_read_in_english_and_in_german() {
    var deed = deed("edited");
    assertThat(STYLIST.told(deed)).isEqualTo("edited the stylist Sam");
    assertThat(GERMAN.speak(() -> STYLIST.told(deed)))
        .isEqualTo("hat das Teammitglied Sam geändert");
  }

  @Test
  void an_action_of_several_words_reads_as_well_in_rows_of_before() {
    for (var action : List.of("changed the hours of a day", "changed_the_hours_of_a_day")) {
      assertThat(STYLIST.told(deed(action))).isEqualTo("changed the hours of a day for Sam");
      assertThat(GERMAN.speak(() -> STYLIST.told(deed(action))))
          .isEqualTo("hat für Sam die Zeiten eines Tages geändert");
    }
    assertThat(STYLIST.told(deed("groomed"))).isEqualTo("groomed");
  }

  @Test
  void labels_and_values_are_those_of_the_reader() {
    var change = new Change("09:00–17:00", "");
    assertThat(STYLIST.of(Map.of("monday", change)))
        .containsExactly(new ChangedField("Monday", "09:00–17:00", "closed"));
    assertThat(german(STYLIST, "monday", change))
        .isEqualTo(new ChangedField("Montag", "09:00–17:00", "frei"));
    assertThat(german(STYLIST, "2026-12-24", new Change("", "closed")))
        .isEqualTo(new ChangedField("Do. 24. Dez. 2026", "nichts", "frei"));
    assertThat(german(SETTINGS, "requireApproval", new Change("no", "yes")))
        .isEqualTo(
            new ChangedField("Jede Buchung der Kundschaft wartet auf dein Ja", "nein", "ja"));
  }

  @Test
  void time_off_is_kept_as_a_period_and_before_was_kept_as_words() {
    var kept = new Change("", "2026-12-28T00:00/2027-01-02T00:00");
    assertThat(STYLIST.of(Map.of("timeOff", kept)))
        .containsExactly(
            new ChangedField("Time off", "nothing", "Mon 28 Dec 2026 – Fri 1 Jan 2027"));
    assertThat(german(STYLIST, "timeOff", kept).after())
        .isEqualTo("Mo. 28. Dez. 2026 – Fr. 1. Jan. 2027");
    assertThat(german(STYLIST, "timeOff", new Change("Mon 28 Dec 2026", "")).before())
        .isEqualTo("Mon 28 Dec 2026");
  }

  @Test
  void whoever_has_no_name_is_called_so_in_the_language_of_the_reader() {
    var entry = entry(Actor.Kind.SYSTEM, "Import", "edited");
    assertThat(entry.who()).isEqualTo("Import");
    assertThat(GERMAN.speak(entry::who)).isEqualTo("Der Import");
    var customer = entry(Actor.Kind.CUSTOMER, "The customer", "edited");
    assertThat(GERMAN.speak(customer::who)).isEqualTo("Die Kundin oder der Kunde");
    assertThat(GERMAN.speak(entry(Actor.Kind.STAFF, "Import", "edited")::who)).isEqualTo("Import");
  }

  private static ChangedField german(AuditWords words, String field, Change change) {
    return GERMAN.speak(() -> words.of(Map.of(field, change)).getFirst());
  }

  private static Deed deed(String action) {
    return new Deed("stylist", SAM, entry(Actor.Kind.STAFF, "Max", action));
  }

  private static AuditEntry entry(Actor.Kind kind, String who, String action) {
    return new AuditEntry(UUID.randomUUID(), Instant.EPOCH, kind, who, action, 2, Map.of());
  }
}
