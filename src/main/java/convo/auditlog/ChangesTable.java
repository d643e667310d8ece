package convo.auditlog;

import static convo.words.Words.auditlog;

import convo.audit.AuditWords.ChangedField;
import convo.audit.Deed;
import convo.web.Spreadsheet;
import java.util.List;
import java.util.stream.Stream;

/** Changes as the rows of a spreadsheet: one for each field that was changed. */
final class ChangesTable {
  private static final ChangedField NONE = new ChangedField("", "", "");

  private ChangesTable() {}

  static Spreadsheet of(ChangesPage page) {
    return new Spreadsheet(
        head(), page.found().stream().flatMap(deed -> rows(page, deed)).toList());
  }

  private static List<String> head() {
    var words = auditlog();
    return List.of(
        words.time(),
        words.who(),
        words.as(),
        words.what(),
        words.field(),
        words.before(),
        words.after());
  }

  private static Stream<List<String>> rows(ChangesPage page, Deed deed) {
    var fields = page.fields(deed);
    return (fields.isEmpty() ? Stream.of(NONE) : fields.stream())
        .map(field ->
            List.of(
                page.visitor().shop().stamp(deed.entry().at()),
                deed.entry().who(),
                ChangesPage.part(deed.entry().actorKind()),
                page.told(deed),
                field.label(),
                field.before(),
                field.after()));
  }
}
