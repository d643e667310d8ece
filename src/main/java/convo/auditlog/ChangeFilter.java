package convo.auditlog;

import static convo.words.Words.auditlog;
import static java.util.stream.Collectors.joining;

import convo.audit.Actor;
import convo.shops.Shop;
import convo.web.BadInput;
import convo.web.Form;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which changes are looked for, as the address says it.
 *
 * @param who an account of the team, or a kind of actor such as "customer"; empty for everybody
 * @param what the key of a kind of thing, such as "profile"; empty for everything
 * @param from the first day; empty for all before
 * @param until the last day; empty for all after
 */
record ChangeFilter(String who, String what, Optional<LocalDate> from, Optional<LocalDate> until) {
  private static final int LONGEST = 40;

  /** Throws {@link BadInput} for what no page of ours asks. */
  static ChangeFilter of(Context ctx) {
    var who = Form.query(ctx, "who", LONGEST);
    if (!who.isEmpty() && Form.uuid(who).isEmpty() && kind(who).isEmpty()) {
      throw new BadInput(auditlog().nobody());
    }
    return new ChangeFilter(
        who, Form.query(ctx, "what", LONGEST), day(ctx, "from"), day(ctx, "until"));
  }

  private static Optional<LocalDate> day(Context ctx, String name) {
    return Optional.of(Form.query(ctx, name, LONGEST))
        .filter(typed -> !typed.isEmpty())
        .map(typed -> Form.date(typed).orElseThrow(() -> new BadInput(auditlog().dayShape())));
  }

  Optional<UUID> account() {
    return Form.uuid(who);
  }

  Optional<Actor.Kind> kind() {
    return kind(who);
  }

  private static Optional<Actor.Kind> kind(String word) {
    return Arrays.stream(Actor.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  Optional<String> subject() {
    return Optional.of(what).filter(key -> !key.isEmpty());
  }

  /** When the first day begins at the shop. */
  Optional<Instant> begin(Shop shop) {
    return from.map(day -> day.atStartOfDay(shop.zone()).toInstant());
  }

  /** When the last day is over at the shop. */
  Optional<Instant> end(Shop shop) {
    return until.map(day -> day.plusDays(1).atStartOfDay(shop.zone()).toInstant());
  }

  boolean narrows() {
    return !query().isEmpty();
  }

  /** "?who=…&what=…", or nothing. */
  String query() {
    return query(Map.of());
  }

  /** The same for the page after this entry. */
  String after(UUID entry) {
    return query(Map.of("after", entry.toString()));
  }

  private String query(Map<String, String> more) {
    var all = new LinkedHashMap<String, String>();
    all.put("who", who);
    all.put("what", what);
    all.put("from", from.map(LocalDate::toString).orElse(""));
    all.put("until", until.map(LocalDate::toString).orElse(""));
    all.putAll(more);
    var said =
        all.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(joining("&"));
    return said.isEmpty() ? "" : "?" + said;
  }
}
