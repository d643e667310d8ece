package convo.imports;

import static convo.words.Words.imports;

import convo.access.Visitor;
import convo.profiles.Consent;
import convo.shopfile.FiledCustomer;
import convo.shops.Phone;
import convo.web.Choice;
import convo.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table before it is brought in: what its columns say, and what will become of its rows. */
public record DraftPage(
    Visitor visitor, CustomerImport one, SheetPlan plan, ColumnsForm form, Instant now) {
  private static final int SHOWN = 5;
  private static final int LISTED = 20;

  public String url() {
    return list() + "/" + one.id();
  }

  public String list() {
    return visitor.shop().url("/customers/imports");
  }

  public String field(int column) {
    return ColumnsForm.name(column);
  }

  public String says(int column) {
    return form.columns().get(column).key();
  }

  /** The first cells of a column that hold anything. */
  public String examples(int column) {
    var filled = plan.sheet().filled(column).stream().limit(2).map(DraftPage::cut).toList();
    return filled.isEmpty() ? imports().emptyColumn() : String.join(" · ", filled);
  }

  public String name(int column) {
    return cut(plan.name(column));
  }

  public List<Choice> choices() {
    return Stream.concat(Stream.of(Column.NONE), Column.all().stream())
        .map(column -> new Choice(column.key(), column.label()))
        .toList();
  }

  /** The first who will come in, as they will be. */
  public List<FiledCustomer> first() {
    return plan.customers().stream().limit(SHOWN).toList();
  }

  public List<ReadRow> listed(List<ReadRow> rows) {
    return rows.stream().limit(LISTED).toList();
  }

  /** How many of these rows are not listed. */
  public long more(List<ReadRow> rows) {
    return Math.max(0, rows.size() - LISTED);
  }

  public String phone(FiledCustomer customer) {
    return customer
        .phone()
        .map(number -> Phone.shown(number, visitor.shop().country()))
        .orElse("–");
  }

  /** What else is known of somebody, in a few words. */
  public String rest(FiledCustomer customer) {
    var days = customer.birthDate().map(day -> Language.spoken().longDay(day));
    return Stream.of(
            days.stream(),
            customer.tags().stream(),
            customer.consents().entrySet().stream()
                .filter(consent -> consent.getValue().granted())
                .map(consent -> consent.getKey().label()),
            Optional.of(cut(customer.notes())).filter(text -> !text.isEmpty()).stream())
        .flatMap(part -> part)
        .collect(Collectors.joining(" · "));
  }

  /** Whether any column is a consent, which an owner is to know before. */
  public boolean hasConsents() {
    return Stream.of(Consent.Purpose.values())
        .anyMatch(purpose -> plan.columns().contains(new Column(purpose.key())));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }
}
