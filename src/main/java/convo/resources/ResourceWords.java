package convo.resources;

import convo.audit.AuditField;
import convo.audit.AuditSubject;
import convo.audit.AuditSubject.Wording;
import convo.words.AuditTexts;
import java.util.List;

/** The history of a resource in the words of its form. */
public final class ResourceWords {
  public static final AuditSubject SUBJECT =
      AuditSubject.named(
          "resource",
          new Wording(AuditTexts::resource, AuditTexts::theResource, AuditTexts::goneResource),
          "resources",
          "name",
          List.of(
              AuditField.of("name", AuditTexts::name),
              AuditField.of("kind", AuditTexts::kind, ResourceKind::label),
              AuditField.of("position", AuditTexts::place)));

  private ResourceWords() {}
}
