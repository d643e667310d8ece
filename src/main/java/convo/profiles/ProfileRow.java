package convo.profiles;

import convo.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads the parts of a profile that several queries share. */
final class ProfileRow {

  private ProfileRow() {}

  static Profile.Contact contact(ResultSet row) throws SQLException {
    return new Profile.Contact(
        row.getString("first_name"),
        row.getString("last_name"),
        Optional.ofNullable(row.getString("email")),
        Optional.ofNullable(row.getString("phone")),
        row.getString("preferred_contact_method"));
  }

  static Status status(ResultSet row) throws SQLException {
    return Status.named(row.getString("status")).orElseThrow();
  }

  static Profile.Figures figures(ResultSet row) throws SQLException {
    return new Profile.Figures(
        row.getInt("total_bookings"),
        row.getLong("total_spend_cents"),
        Instants.find(row, "last_booking_at"),
        row.getInt("no_show_count"));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
