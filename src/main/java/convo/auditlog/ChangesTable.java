package convo.auditlog;

import convo.audit.AuditWords.ChangedField;
import convo.audit.Deed;
import convo.web.Spreadsheet;
import java.util.List;
import java.util.stream.Stream;

/** Changes as the rows of a spreadsheet: one for each field that was changed. */
final class ChangesTable {
  private static final List<String> HEAD =
      List.of("Time", "Who", "As", "What", "Field", "Before", "After");
  private static final ChangedField NONE = new ChangedField("", "", "");

  private ChangesTable() {}

  static Spreadsheet of(ChangesPage page) {
    return new Spreadsheet(HEAD, page.found().stream().flatMap(deed -> rows(page, deed)).toList());
  }

  private static Stream<List<String>> rows(ChangesPage page, Deed deed) {
    var fields = page.fields(deed);
    return (fields.isEmpty() ? Stream.of(NONE) : fields.stream())
        .map(field ->
            List.of(
                page.visitor().shop().stamp(deed.entry().at()),
                deed.entry().actorName(),
                ChangesPage.part(deed.entry().actorKind()),
                page.told(deed),
                field.label(),
                field.before(),
                field.after()));
  }
}
