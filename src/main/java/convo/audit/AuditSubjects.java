package convo.audit;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import convo.web.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every kind of thing whose changes are kept, by its key. */
public record AuditSubjects(Map<String, AuditSubject> known) {

  public static AuditSubjects of(AuditSubject... subjects) {
    return new AuditSubjects(Stream.of(subjects).collect(toMap(AuditSubject::key, identity())));
  }

  /** The kind of a key; history may be older than what is described today. */
  public AuditSubject of(String key) {
    return Optional.ofNullable(known.get(key))
        .orElseGet(() -> AuditSubject.nameless(key, _ -> key, texts -> texts.theOther(key)));
  }

  /** Every kind to choose from, as people call it. */
  public List<Choice> choices() {
    return known.values().stream()
        .map(subject -> new Choice(subject.key(), subject.label()))
        .sorted(comparing(Choice::label))
        .toList();
  }
}
