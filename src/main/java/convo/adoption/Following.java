package convo.adoption;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Brings over what the old program writes, as it stands when it is read. */
public final class Following {
  private static final int AT_ONCE = 500;

  private final SourceDatabase source;
  private final AdoptionMapping mapping;
  private final Supplier<Parts> anew;
  private final InstantSource clock;
  private Parts parts;

  /** What reads and what writes, both by the team of the source as it was. */
  record Parts(BatchReader reader, Bringing bringing) {}

  /**
   * Follows the source.
   *
   * @param anew reads its team and makes the parts
   */
  Following(
      SourceDatabase source, AdoptionMapping mapping, Supplier<Parts> anew, InstantSource clock) {
    this.source = source;
    this.mapping = mapping;
    this.anew = anew;
    this.clock = clock;
    this.parts = anew.get();
  }

  /** Takes what the journal has, at most some hundred entries; how many there were. */
  public int once() {
    var noted = source.read(handle -> Journal.entries(handle, AT_ONCE));
    if (noted.stream().anyMatch(this::isOfTeam)) {
      parts = anew.get();
    }
    var batches = source.read(handle -> batches(handle, noted));
    batches.forEach(batch -> parts.bringing().bring(batch, true, clock.instant(), handle -> {}));
    if (!noted.isEmpty()) {
      source.write(handle -> Journal.take(handle, noted));
    }
    return noted.size();
  }

  private List<Batch> batches(Handle handle, List<Journal.Entry> entries) {
    var batches = new ArrayList<Batch>();
    for (var people : mapping.tables(SourceKind.CUSTOMER)) {
      var customers = new ArrayList<String>();
      var bookings = new LinkedHashMap<MappedTable, List<String>>();
      gather(entries, people, customers, bookings);
      if (!customers.isEmpty() || !bookings.isEmpty()) {
        batches.add(
            parts
                .reader()
                .touched(
                    handle, people, customers.stream().distinct().toList(), Map.copyOf(bookings)));
      }
    }
    return batches;
  }

  private boolean isOfTeam(Journal.Entry entry) {
    return mapping.tables().stream()
        .filter(table -> table.kind() == SourceKind.STYLIST || table.kind() == SourceKind.SERVICE)
        .anyMatch(table -> table.name().equals(entry.source()));
  }

  private void gather(
      List<Journal.Entry> entries,
      MappedTable people,
      List<String> customers,
      Map<MappedTable, List<String>> bookings) {
    for (var entry : entries) {
      if (entry.source().equals(people.name())) {
        customers.add(entry.key());
      }
      for (var table : parts.reader().bookingsOf(people)) {
        if (entry.source().equals(table.name())) {
          entry.customer().ifPresent(customers::add);
          bookings.computeIfAbsent(table, one -> new ArrayList<>()).add(entry.key());
        }
      }
    }
  }
}
