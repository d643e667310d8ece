package convo.audit;

import java.util.UUID;

/**
 * A line of history with what it is about, for those who follow a person and not a thing.
 *
 * @param subject the kind of thing, such as "profile"
 */
public record Deed(String subject, UUID subjectId, AuditEntry entry) {}
