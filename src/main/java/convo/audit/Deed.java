package convo.audit;

import convo.web.Form;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A line of history with what it is about, for those who follow a person and not a thing.
 *
 * @param subject the kind of thing, such as "profile"
 */
public record Deed(String subject, UUID subjectId, @Nested AuditEntry entry) {

  /** What has to be named to tell of it: the thing itself, and those that its values speak of. */
  public Stream<UUID> ids() {
    var values =
        entry.changes().values().stream()
            .flatMap(change -> Stream.of(change.before(), change.after()))
            .flatMap(value -> Form.uuid(value).stream());
    return Stream.concat(Stream.of(subjectId), values);
  }
}
