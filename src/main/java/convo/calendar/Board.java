package convo.calendar;

import static java.util.Comparator.comparing;

import convo.availability.OpenTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns of the calendar and where all lies in them.
 *
 * @param shown the minutes of a day that are shown, the same in all columns
 */
public record Board(List<BoardColumn> columns, ShownTime shown, Instant now) {

  static Board of(List<BoardColumn> columns, Instant now) {
    return new Board(
        columns, ShownTime.of(columns.stream().flatMap(BoardColumn::filled).toList()), now);
  }

  /** The visits in the order in which one reads them: by day, by start, by column. */
  public List<BoardEntry> visits() {
    return columns.stream()
        .flatMap(column ->
            column.items().stream()
                .map(item ->
                    new BoardEntry(
                        column, item, place(column, item.time()), column.isWithin(item))))
        .sorted(
            comparing((BoardEntry entry) -> entry.column().scale().day())
                .thenComparing(entry -> entry.item().startsAt())
                .thenComparing(entry -> entry.column().number()))
        .toList();
  }

  public List<BoardEntry.Stretch> open() {
    return stretches(column -> column.open().stream());
  }

  public List<BoardEntry.Stretch> off() {
    return stretches(column -> column.off().stream());
  }

  public List<BoardEntry.Stretch> free() {
    return stretches(column -> column.free(now).stream());
  }

  public List<BoardEntry.Stretch> buffers() {
    return stretches(column -> column.items().stream().flatMap(item -> item.buffers().stream()));
  }

  public List<BoardEntry.Stretch> gaps() {
    return stretches(column -> column.items().stream().flatMap(item -> item.gap().stream()));
  }

  private List<BoardEntry.Stretch> stretches(Function<BoardColumn, Stream<OpenTime>> times) {
    return columns.stream()
        .flatMap(column ->
            times
                .apply(column)
                .filter(column.scale().whole()::meets)
                .map(time -> new BoardEntry.Stretch(column, time, place(column, time))))
        .toList();
  }

  String place(BoardColumn column, OpenTime time) {
    var scale = column.scale();
    return shown.place(scale.minute(time.from()), scale.minute(time.until()));
  }

  /** The classes of all that is shown of a column. */
  public String whole() {
    return shown.place(shown.from(), shown.until());
  }

  /** The hours beside it, each with its classes. */
  public List<Hour> hours() {
    var scale = columns.getFirst().scale();
    return IntStream.range(0, shown.minutes() / 60)
        .map(hour -> shown.from() + 60 * hour)
        .mapToObj(minute -> new Hour(scale.at(minute), shown.place(minute, minute + 60)))
        .toList();
  }

  /** A full hour. */
  public record Hour(Instant at, String place) {}

  /** The classes of the line for now in a column, where that is shown. */
  public Optional<String> now(BoardColumn column) {
    var minute = column.scale().minute(now);
    var isShown = minute >= shown.from() && minute < shown.until();
    return isShown ? Optional.of(shown.place(minute, minute + 1)) : Optional.empty();
  }

  /** The moment at which a column begins, in seconds since 1970, as the script counts from it. */
  public long top(BoardColumn column) {
    return column.scale().at(shown.from()).getEpochSecond();
  }
}
