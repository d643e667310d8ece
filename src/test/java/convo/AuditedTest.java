package convo;

import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import convo.audit.AuditSubject;
import org.junit.jupiter.api.Test;

/** Nothing is written into history that its readers do not know. */
class AuditedTest {

  @Test
  void everything_that_is_audited_is_known_to_the_transcripts() {
    var described =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("convo").stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(AuditSubject.class))
                .filter(field -> field.getModifiers().contains(STATIC))
                .map(AuditedTest::value);

    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(SupportAccessPages.AUDITED.known().values());
  }

  private static AuditSubject value(JavaField field) {
    try {
      var constant = field.reflect();
      constant.setAccessible(true);
      return (AuditSubject) constant.get(null);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
