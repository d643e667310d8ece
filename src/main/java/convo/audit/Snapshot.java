package convo.audit;

import java.util.Map;
import java.util.UUID;

/**
 * How something stood at one moment, for history to compare with how it stands later.
 *
 * @param values the field's key to its value, as history writes it
 */
public record Snapshot(UUID id, Map<String, String> values) {}
