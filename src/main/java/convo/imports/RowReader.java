package convo.imports;

import static convo.words.Words.imports;

import convo.profiles.Consent;
import convo.profiles.FieldKind;
import convo.profiles.ProfileChoices;
import convo.profiles.ProfileField;
import convo.profiles.TypedProfile;
import convo.shopfile.FiledCustomer.Agreement;
import convo.shops.Shop;
import convo.web.Form;
import convo.web.NormalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands the rows of a table as customers, by what its columns say. */
final class RowReader {
  private final Sheet sheet;
  private final List<Column> columns;
  private final Shop shop;
  private final Team team;
  private final ProfileChoices choices;
  private final LocalDate today;
  private final Map<Column, WrittenDay> days = new HashMap<>();

  RowReader(Sheet sheet, List<Column> columns, Shop shop, Team team, LocalDate today) {
    this.sheet = sheet;
    this.columns = columns;
    this.shop = shop;
    this.team = team;
    this.choices = new ProfileChoices(shop, team.stylists());
    this.today = today;
    for (var at = 0; at < columns.size(); at++) {
      var isDay =
          columns.get(at).field().filter(field -> field.kind() == FieldKind.DAY).isPresent();
      if (isDay || columns.get(at).equals(Column.SINCE)) {
        var isAmerican = shop.country().equals("US");
        days.put(columns.get(at), new WrittenDay(sheet.filled(at), isAmerican, today));
      }
    }
  }

  List<ReadRow> read() {
    return sheet.rows().stream().map(this::read).toList();
  }

  private ReadRow read(Sheet.Row row) {
    var told = told(row);
    var reasons = new ArrayList<String>();
    if (row.isLonger()) {
      reasons.add(imports().longerRow());
    }
    var typed = typed(told, reasons);
    var judged = TypedProfile.of(typed, choices, today);
    judged
        .errors()
        .forEach((field, sentence) -> reasons.add(imports().wrong(field.label(), sentence)));
    var since = since(told, reasons);
    var isFamily = truth(told, Column.FAMILY, reasons).orElse(false);
    var hasEmail = !told.getOrDefault(new Column(ProfileField.EMAIL.key()), "").isEmpty();
    if (isFamily && !hasEmail) {
      reasons.add(imports().familyNeedsEmail());
    }
    var consents = consents(told, reasons);
    if (!reasons.isEmpty()) {
      return ReadRow.wrong(row, reasons);
    }
    var start = since.map(day -> day.atStartOfDay(shop.zone()).toInstant());
    return ReadRow.of(
        row, new CustomerOfRow(judged.kept(), team).customer(isFamily, consents, start));
  }

  /** Only what a cell says; an empty one was never asked for. */
  private Map<Consent.Purpose, Agreement> consents(Map<Column, String> told, List<String> reasons) {
    var consents = new EnumMap<Consent.Purpose, Agreement>(Consent.Purpose.class);
    for (var purpose : Consent.Purpose.values()) {
      var column = new Column(ProfileField.valueOf(purpose.name()).key());
      truth(told, column, reasons)
          .ifPresent(granted ->
              consents.put(
                  purpose, new Agreement(granted, Optional.empty(), Consent.Source.IMPORT)));
    }
    return consents;
  }

  /** What the row says, by column; several cells of one column stand below or beside each other. */
  private Map<Column, String> told(Sheet.Row row) {
    var told = new HashMap<Column, String>();
    for (var at = 0; at < columns.size(); at++) {
      var cell = NormalText.of(row.cells().get(at));
      var column = columns.get(at);
      if (!cell.isEmpty() && !column.equals(Column.NONE)) {
        var between = column.key().equals(ProfileField.TAGS.key()) ? ", " : "\n";
        told.merge(column, cell, (before, more) -> before + between + more);
      }
    }
    return told;
  }

  private Map<ProfileField, String> typed(Map<Column, String> told, List<String> reasons) {
    var typed = new EnumMap<ProfileField, String>(ProfileField.class);
    told.forEach((column, cell) ->
        column.field().ifPresent(field -> typed.put(field, typed(field, column, cell, reasons))));
    Optional.ofNullable(told.get(Column.NAME)).ifPresent(name -> split(name, typed));
    return typed;
  }

  private String typed(ProfileField field, Column column, String cell, List<String> reasons) {
    return switch (field.kind()) {
      case DAY -> Optional.ofNullable(days.get(column)).map(day -> day.read(cell)).orElse(cell);
      case WAY, STATUS -> CellWords.choice(field, cell, choices);
      case STYLIST -> stylist(cell, reasons);
      case TAGS -> cell.replace(';', ',').replace('\n', ',');
      case TICK -> "";
      case LINE, EMAIL, PHONE, POINTS, PROSE -> cell;
    };
  }

  private String stylist(String cell, List<String> reasons) {
    var called = team.called(cell);
    if (called.isEmpty()) {
      reasons.add(imports().noStylist(cell));
    }
    return called.map(one -> one.id().toString()).orElse("");
  }

  /** "Marsh, Cleo" and "Cleo Marsh"; a cell of its own for one of the names goes first. */
  private static void split(String name, Map<ProfileField, String> typed) {
    var comma = name.indexOf(',');
    var blank = name.lastIndexOf(' ');
    if (comma >= 0) {
      typed.putIfAbsent(ProfileField.LAST_NAME, name.substring(0, comma).strip());
      typed.putIfAbsent(ProfileField.FIRST_NAME, name.substring(comma + 1).strip());
    } else {
      typed.putIfAbsent(ProfileField.FIRST_NAME, name.substring(0, Math.max(blank, 0)).strip());
      typed.putIfAbsent(ProfileField.LAST_NAME, name.substring(blank + 1));
    }
  }

  private Optional<LocalDate> since(Map<Column, String> told, List<String> reasons) {
    var cell = told.getOrDefault(Column.SINCE, "");
    var day =
        Optional.ofNullable(days.get(Column.SINCE)).flatMap(days -> Form.date(days.read(cell)));
    if (!cell.isEmpty() && day.filter(since -> !since.isAfter(today)).isEmpty()) {
      reasons.add(imports().wrongSince());
    }
    return day;
  }

  private Optional<Boolean> truth(Map<Column, String> told, Column column, List<String> reasons) {
    var cell = told.getOrDefault(column, "");
    var truth = CellWords.truth(cell);
    if (!cell.isEmpty() && truth.isEmpty()) {
      reasons.add(imports().yesOrNo(column.label()));
    }
    return truth;
  }
}
