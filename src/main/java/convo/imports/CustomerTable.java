package convo.imports;

import static convo.words.Words.imports;

import convo.profiles.Consent;
import convo.profiles.ProfileField;
import convo.shopfile.FiledCustomer;
import convo.shops.Shop;
import convo.web.Spreadsheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A shop's customers as a table that comes back unchanged; in the same order each time. */
record CustomerTable(Shop shop, Team team) {
  private static final Comparator<List<String>> BY_CELLS =
      (one, other) -> {
        for (var at = 0; at < one.size(); at++) {
          var order = one.get(at).compareTo(other.get(at));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  Spreadsheet of(List<FiledCustomer> customers) {
    var columns = Column.exported();
    var rows =
        customers.stream()
            .map(customer -> columns.stream().map(column -> cell(customer, column)).toList())
            .sorted(BY_CELLS)
            .toList();
    return new Spreadsheet(columns.stream().map(Column::label).toList(), shared(rows, columns))
        .in(shop.locale());
  }

  /** Of several with one address all but the first are family, as they are when they come back. */
  private static List<List<String>> shared(List<List<String>> rows, List<Column> columns) {
    var email = columns.indexOf(new Column(ProfileField.EMAIL.key()));
    var family = columns.indexOf(Column.FAMILY);
    var addresses = new HashSet<String>();
    var told = new ArrayList<List<String>>();
    for (var row : rows) {
      var cells = new ArrayList<>(row);
      var isOwn = cells.get(family).isEmpty() && !cells.get(email).isEmpty();
      if (isOwn && !addresses.add(cells.get(email))) {
        cells.set(family, imports().yes());
      }
      told.add(List.copyOf(cells));
    }
    return told;
  }

  private String cell(FiledCustomer customer, Column column) {
    if (column.equals(Column.FAMILY)) {
      return customer.family() ? imports().yes() : "";
    }
    return column.field().map(field -> cell(customer, field)).orElseGet(() -> since(customer));
  }

  private String since(FiledCustomer customer) {
    return customer.since().map(at -> at.atZone(shop.zone()).toLocalDate().toString()).orElse("");
  }

  private String cell(FiledCustomer customer, ProfileField field) {
    return switch (field) {
      case FIRST_NAME -> customer.firstName();
      case LAST_NAME -> customer.lastName();
      case EMAIL -> customer.email().orElse("");
      case PHONE -> customer.phone().orElse("");
      case PREFERRED_CONTACT -> customer.preferredContact().orElse("");
      case BIRTH_DATE -> customer.birthDate().map(LocalDate::toString).orElse("");
      case ANNIVERSARY_DATE -> customer.anniversaryDate().map(LocalDate::toString).orElse("");
      case LOYALTY_POINTS ->
          customer.loyaltyPoints() == 0 ? "" : Integer.toString(customer.loyaltyPoints());
      case NOTES -> customer.notes();
      case PREFERRED_STYLIST -> customer.preferredStylist().map(team::name).orElse("");
      case STATUS -> customer.status().key();
      case TAGS -> String.join(", ", customer.tags());
      case EMAIL_NOTIFICATIONS, SMS_NOTIFICATIONS, MARKETING_EMAIL, MARKETING_SMS ->
          consent(customer, Consent.Purpose.valueOf(field.name()));
      case ALLERGY_NOTE, DIETARY_NOTE, PRONOUNS -> customer.texts().getOrDefault(field.key(), "");
    };
  }

  /** Yes or no, or nothing where it was never asked for. */
  private static String consent(FiledCustomer customer, Consent.Purpose purpose) {
    return Optional.ofNullable(customer.consents().get(purpose))
        .map(agreement -> agreement.granted() ? imports().yes() : imports().no())
        .orElse("");
  }
}
