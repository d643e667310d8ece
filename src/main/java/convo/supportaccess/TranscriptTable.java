package convo.supportaccess;

import convo.shops.Shop;
import convo.supportaccess.TranscriptStep.Changed;
import convo.supportaccess.TranscriptStep.Milestone;
import convo.supportaccess.TranscriptStep.PageSeen;
import convo.supportaccess.TranscriptStep.Uncovered;
import convo.web.Spreadsheet;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A transcript as the rows of a spreadsheet: one for each line, and for each field of a change. */
final class TranscriptTable {
  private static final List<String> HEAD =
      List.of("Time", "What", "About", "Field", "Before", "After", "Reason", "Address");
  private final Shop shop;

  private TranscriptTable(Shop shop) {
    this.shop = shop;
  }

  static Spreadsheet of(Shop shop, Transcript transcript) {
    var table = new TranscriptTable(shop);
    return new Spreadsheet(HEAD, transcript.steps().stream().flatMap(table::rows).toList());
  }

  private Stream<List<String>> rows(TranscriptStep step) {
    return switch (step) {
      case Milestone(var at, var sentence, var reason) ->
          Stream.of(row(at, sentence, "", "", "", "", reason, ""));
      case PageSeen seen ->
          Stream.of(row(seen.at(), seen.what(), seen.sentence(), "", "", "", "", seen.path()));
      case Uncovered(var at, var customer, var url, var field, var reason) ->
          Stream.of(row(at, "Uncovered", customer, field, "", "", reason, url));
      case Changed changed -> rows(changed);
    };
  }

  private Stream<List<String>> rows(Changed changed) {
    var what = changed.sentence();
    var rows =
        changed.fields().stream()
            .map(field ->
                row(
                    changed.at(),
                    what,
                    changed.about(),
                    field.label(),
                    field.before(),
                    field.after(),
                    "",
                    ""))
            .toList();
    return rows.isEmpty()
        ? Stream.of(row(changed.at(), what, changed.about(), "", "", "", "", ""))
        : rows.stream();
  }

  private List<String> row(
      Instant at,
      String what,
      String about,
      String field,
      String before,
      String after,
      String reason,
      String address) {
    return List.of(shop.stamp(at), what, about, field, before, after, reason, address);
  }
}
