package convo.stylists;

import static convo.words.Words.stylists;

import convo.audit.AuditEntry;
import convo.audit.Merge;
import convo.shops.Accent;
import convo.shops.Limits;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import convo.web.NormalText;
import convo.web.Ticks;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * A stylist's name and services as they are typed and ticked.
 *
 * @param accent the key of the colour; nothing leaves it as it is, or takes a free one
 * @param version the version that was edited; 0 for a new stylist
 * @param notes what somebody else did to a field in the meantime
 */
public record StylistForm(
    String name,
    String accent,
    Ticks services,
    int version,
    Map<String, String> notes,
    Map<String, String> errors)
    implements Form {
  static StylistForm blank() {
    return new StylistForm("", "", Ticks.of(List.of()), 0, Map.of(), Map.of());
  }

  /** The same form with this name in it. */
  StylistForm called(String other) {
    return new StylistForm(other, accent, services, version, notes, errors);
  }

  static StylistForm of(Stylist stylist) {
    var services = Ticks.of(stylist.services().stream().map(Offered::id).toList());
    return new StylistForm(
        NormalText.of(stylist.name()),
        stylist.accent().key(),
        services,
        stylist.version(),
        Map.of(),
        Map.of());
  }

  static StylistForm from(Context ctx) {
    var name = Form.text(ctx, "name", 10_000);
    var services = Ticks.from(ctx, "services");
    var accent = Form.text(ctx, "accent", 100);
    return new StylistForm(
        name, accent, services, Form.version(ctx), Map.of(), errors(name, accent));
  }

  /** What was typed here together with what somebody else has saved meanwhile. */
  StylistForm beside(Stylist now, List<AuditEntry> since) {
    var merge = Merge.of(values(), now.values(), since);
    var merged = merge.values();
    return new StylistForm(
        merged.getOrDefault("name", ""),
        merged.getOrDefault("accent", ""),
        services,
        now.version(),
        merge.notes(),
        Map.of());
  }

  /** The same form of a stylist beside whom there is another of this name. */
  StylistForm butThere() {
    var sentence = stylists().nameThere(name);
    return new StylistForm(name, accent, services, version, notes, Map.of("name", sentence));
  }

  /** The answer to the question whether it is somebody else. */
  public List<Choice> another() {
    var isAsked = stylists().nameThere(name).equals(errors.get("name"));
    return isAsked ? List.of(new Choice(name, stylists().somebodyElse())) : List.of();
  }

  Map<String, String> values() {
    return accent.isEmpty() ? Map.of("name", name) : Map.of("name", name, "accent", accent);
  }

  /** The colour that was chosen; who says nothing of it leaves it as it is. */
  Accent accentOr(Accent before) {
    return Accent.named(accent).orElse(before);
  }

  private static Map<String, String> errors(String name, String accent) {
    return new Check()
        .required("name", name, stylists().whatName())
        .line("name", name, Limits.NAME)
        .that(
            accent.isEmpty() || Accent.named(accent).isPresent(),
            "accent",
            stylists().whichColour())
        .errors();
  }
}
