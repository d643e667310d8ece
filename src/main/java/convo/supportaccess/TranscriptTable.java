package convo.supportaccess;

import static convo.words.Words.supportaccess;

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
  private final Shop shop;

  private TranscriptTable(Shop shop) {
    this.shop = shop;
  }

  static Spreadsheet of(Shop shop, Transcript transcript) {
    var table = new TranscriptTable(shop);
    return new Spreadsheet(head(), transcript.steps().stream().flatMap(table::rows).toList());
  }

  private static List<String> head() {
    var words = supportaccess();
    return List.of(
        words.time(),
        words.what(),
        words.about(),
        words.field(),
        words.before(),
        words.after(),
        words.reason(),
        words.address());
  }

  private Stream<List<String>> rows(TranscriptStep step) {
    return switch (step) {
      case Milestone(var at, var sentence, var reason) ->
          Stream.of(row(at, sentence, "", "", "", "", reason, ""));
      case PageSeen seen ->
          Stream.of(row(seen.at(), seen.what(), seen.sentence(), "", "", "", "", seen.path()));
      case Uncovered(var at, var customer, var url, var field, var reason) ->
          Stream.of(uncovered(at, customer, supportaccess().uncoveredField(field), reason, url));
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

  private List<String> uncovered(
      Instant at, String customer, String field, String reason, String url) {
    return row(at, supportaccess().uncovered(), customer, field, "", "", reason, url);
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
