package convo.settings;

import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/** The first steps of a shop as they stand: gone once each is done or put away. */
public record FirstSteps(List<Offered> all) {
  /** Of a shop that nobody opened, and for those whom they do not concern. */
  public static final FirstSteps NONE = new FirstSteps(List.of());

  /** One of them. */
  public record Offered(
      FirstStep step,
      @ColumnName("put_away") boolean isPutAway,
      @ColumnName("done") boolean isDone) {

    boolean isAhead() {
      return !isDone && !isPutAway;
    }
  }

  /** Whether something is to be done that nobody has put away. */
  public boolean isShown() {
    return all.stream().anyMatch(Offered::isAhead);
  }

  /** What is to be done and what is done already. */
  public List<Offered> listed() {
    return of(offered -> offered.isDone() || !offered.isPutAway());
  }

  /** What was put away before it was done. */
  public List<Offered> putAway() {
    return of(offered -> offered.isPutAway() && !offered.isDone());
  }

  public long done() {
    return of(Offered::isDone).size();
  }

  private List<Offered> of(Predicate<Offered> which) {
    return all.stream().filter(which).toList();
  }
}
