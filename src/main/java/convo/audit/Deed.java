package convo.audit;

import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A line of history with what it is about, for those who follow a person and not a thing.
 *
 * @param subject the kind of thing, such as "profile"
 */
public record Deed(String subject, UUID subjectId, @Nested AuditEntry entry) {}
