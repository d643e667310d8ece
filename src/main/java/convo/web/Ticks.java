package convo.web;

import static convo.words.Words.web;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The ticked boxes of a group, with those that were ticked when the form was opened: only what
 * somebody ticked or unticked is written, so that two people who edit one group lose nothing.
 */
public record Ticks(Set<UUID> now, Set<UUID> before) {

  /** A group as it stands, ready to be edited. */
  public static Ticks of(Collection<UUID> ticked) {
    return new Ticks(Set.copyOf(ticked), Set.copyOf(ticked));
  }

  /**
   * The boxes of a group; those ticked before came in hidden fields named {@code group + "Before"}.
   */
  public static Ticks from(Context ctx, String group) {
    return new Ticks(ids(ctx, group), ids(ctx, group + "Before"));
  }

  public Set<UUID> added() {
    return without(now, before);
  }

  public Set<UUID> removed() {
    return without(before, now);
  }

  /** Whether each box is one that the form could have shown. */
  public boolean areAmong(Collection<UUID> shown) {
    return shown.containsAll(now) && shown.containsAll(before);
  }

  private static Set<UUID> ids(Context ctx, String field) {
    return Form.texts(ctx, field, 36).stream()
        .map(text -> Form.uuid(text).orElseThrow(() -> new BadInput(web().notWhole())))
        .collect(toUnmodifiableSet());
  }

  private static Set<UUID> without(Set<UUID> all, Set<UUID> some) {
    var rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
