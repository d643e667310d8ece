package convo.scheduling;

import convo.audit.AuditEntry;
import convo.audit.AuditWords;
import convo.audit.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of what was done with one booking.
 *
 * @param entries those of this page, and one more where there are more
 * @param isFirst whether it is the first page
 */
public record BookingChangesPage(
    BookingDetailsPage booking, List<AuditEntry> entries, boolean isFirst) {

  public History history() {
    var words = new AuditWords(BookingWords.SUBJECT, booking.shop(), Map.of());
    return new History(words, entries, History.ON_PAGE);
  }

  public String url() {
    return booking.url() + "/changes";
  }

  public Optional<String> first() {
    return isFirst ? Optional.empty() : Optional.of(url());
  }

  public Optional<String> next() {
    return history().last().map(entry -> url() + "?after=" + entry.id());
  }
}
