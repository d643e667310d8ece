package convo.audit;

import convo.database.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One line of history.
 *
 * @param action the key of what was done, such as "edited"
 * @param version the version of the subject after the change; 0 where it has none
 * @param changes the field's label to its value before and after
 */
public record AuditEntry(
    UUID id,
    Instant at,
    Actor.Kind actorKind,
    String actorName,
    String action,
    int version,
    @Json Map<String, Change> changes) {

  /** "Max", "The customer", "Import". */
  public String who() {
    return switch (actorKind) {
      case STAFF, SUPPORT -> actorName;
      case CUSTOMER, SYSTEM -> Actor.worded(actorName);
    };
  }

  /** "edited", where it is plain what. */
  public String told() {
    return AuditAction.kept(action).map(AuditAction::told).orElse(action);
  }

  /** The same for those who may know that these fields changed, but not from what to what. */
  public AuditEntry hiding(Set<String> fields) {
    var told = new TreeMap<String, Change>();
    changes.forEach(
        (field, change) -> told.put(field, fields.contains(field) ? change.hidden() : change));
    return new AuditEntry(id, at, actorKind, actorName, action, version, told);
  }
}
