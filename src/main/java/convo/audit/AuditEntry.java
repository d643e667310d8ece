package convo.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One line of history.
 *
 * @param action what was done in the past tense, such as "edited"
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
    Map<String, Change> changes) {}
