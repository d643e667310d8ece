package convo.adoption;

import convo.database.PlatformDoor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The steps of an adoption, each of which can be said again: the source leads, and Convo has what
 * it has.
 */
public final class Adoption {
  private static final int AT_ONCE = 500;

  private final PlatformDoor platform;
  private final SourceDatabase source;
  private final Marks marks;
  private final InstantSource clock;

  /** Between the database of the door and a source that is held against others. */
  public Adoption(PlatformDoor platform, SourceDatabase source, Marks marks, InstantSource clock) {
    this.platform = platform.patient();
    this.source = source;
    this.marks = marks;
    this.clock = clock;
    source.hold();
  }

  /** What is at work: the mapping with everything made from it. */
  private record Work(AdoptionMapping mapping, SourceTeam team, AdoptedShops shops) {}

  /**
   * Adds the journal to the source, and nothing else.
   *
   * @param text of the mapping
   * @param file its name
   */
  public String expand(String text, String file) {
    var mapping = MappingFile.read(text, file);
    var questions = AdoptionPlan.questions(mapping);
    if (!questions.isEmpty()) {
      throw new AdoptionRefused(
          "The mapping %s leaves to decide: %s.".formatted(file, String.join("; ", questions)));
    }
    var before = name();
    before.ifPresent(name -> refuseWatched(name, text));
    source.read(handle -> {
      AdoptionPlan.refuseOther(handle, mapping, file);
      return true;
    });
    platform.useWrite(handle -> begin(handle, mapping, text));
    if (before.isEmpty()) {
      source.write(handle -> Journal.make(handle, mapping));
    }
    try {
      source
          .read(handle -> Journal.unwatched(handle, mapping))
          .forEach(table -> source.writeBetweenOthers(handle -> Journal.watch(handle, table)));
    } catch (AdoptionRefused refused) {
      remove();
      throw refused;
    }
    return mapping.name();
  }

  /** An expand that was interrupted goes on, by the same mapping. */
  private void refuseWatched(String name, String text) {
    var mapping = stored(name);
    if (source.read(handle -> Journal.unwatched(handle, mapping)).isEmpty()) {
      throw new AdoptionRefused(
          "The source %s has its journal already: go on with backfill, or take it away with rollback."
              .formatted(source.place()));
    }
    if (!text(name).equals(text)) {
      throw new AdoptionRefused(
          "An expand of %s by another mapping was interrupted: say rollback and begin again."
              .formatted(name));
    }
  }

  private void begin(Handle handle, AdoptionMapping mapping, String text) {
    AdoptionRows.place(handle, mapping.name())
        .filter(place -> !place.equals(source.place()))
        .ifPresent(place -> {
          throw new AdoptionRefused(
              "An adoption called %s is of %s, and this source is %s: choose another name in [source], or name the source as before."
                  .formatted(mapping.name(), place, source.place()));
        });
    AdoptionRows.begin(handle, mapping.name(), source.place(), text, clock.instant());
  }

  /** One table at a time, so that nobody of the old program waits for more than one. */
  private void remove() {
    source
        .read(Journal::triggers)
        .forEach(table -> source.writeBetweenOthers(handle -> Journal.unwatch(handle, table)));
    source.write(Journal::remove);
  }

  /** Takes everything of ours out of the source. What has come over stays in Convo. */
  public String rollback() {
    var name = named();
    remove();
    platform.useWrite(handle -> AdoptionRows.end(handle, name, clock.instant()));
    return name;
  }

  private Optional<String> name() {
    return source.read(Journal::name);
  }

  private String named() {
    return name()
        .orElseThrow(() ->
            new AdoptionRefused(
                "The source %s has no journal yet: begin with expand.".formatted(source.place())));
  }

  private String text(String name) {
    return platform
        .read(handle -> AdoptionRows.mapping(handle, name))
        .orElseThrow(() ->
            new AdoptionRefused(
                "This Convo knows nothing of an adoption called %s: another one has begun it, or say rollback and begin again."
                    .formatted(name)));
  }

  private AdoptionMapping stored(String name) {
    return MappingFile.read(text(name), "of " + name);
  }

  private AdoptionMapping mapping() {
    var mapping = stored(named());
    source.read(handle -> Journal.unwatched(handle, mapping)).stream()
        .findFirst()
        .ifPresent(table -> {
          throw new AdoptionRefused(
              "What is written to %s is not noted, since expand was interrupted or the trigger is gone: say expand again, then backfill."
                  .formatted(table.name()));
        });
    return mapping;
  }

  private Work work() {
    var mapping = mapping();
    var team = source.read(handle -> SourceTeam.of(handle, mapping));
    var shops = new AdoptedShops(marks);
    shops.make(platform, mapping, team, clock.instant());
    return new Work(mapping, team, shops);
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /**
   * Brings everything over that is there, or goes on where it was interrupted.
   *
   * @param told how far it is, in sentences
   * @return how many customers came in this run
   */
  public long backfill(Consumer<String> told) {
    var work = work();
    var reader = new BatchReader(work.mapping(), work.team(), day(clock.instant()));
    var bringing = new Bringing(platform, work.mapping(), work.shops(), marks);
    var many = 0L;
    for (var table : work.mapping().tables(SourceKind.CUSTOMER)) {
      many +=
          step(
              work.mapping(),
              table,
              table.name(),
              told,
              (step, handle) ->
                  SourceRows.after(
                      handle, table, step.afterKey(), step.lastKey().orElseThrow(), AT_ONCE),
              (rows, handle) -> reader.read(handle, table, rows),
              bringing);
    }
    for (var table : work.mapping().tables(SourceKind.BOOKING)) {
      var people = work.mapping().table(table.people().orElseThrow());
      step(
          work.mapping(),
          table,
          table.name() + " without customers",
          told,
          (step, handle) ->
              SourceRows.orphans(
                  handle, table, people, step.afterKey(), step.lastKey().orElseThrow(), AT_ONCE),
          (rows, handle) -> reader.orphans(rows, why -> {}),
          bringing);
    }
    told.accept("Bookings hold their time.");
    bringing.hold();
    platform.useWrite(
        handle -> AdoptionRows.backfilled(handle, work.mapping().name(), clock.instant()));
    return many;
  }

  private interface Rows {
    List<SourceRow> of(AdoptionRows.Step step, Handle handle);
  }

  private interface Reading {
    Batch of(List<SourceRow> rows, Handle handle);
  }

  private record Read(List<SourceRow> rows, Batch batch) {}

  private long step(
      AdoptionMapping mapping,
      MappedTable table,
      String name,
      Consumer<String> told,
      Rows rows,
      Reading reading,
      Bringing bringing) {
    var step = platform.read(handle -> AdoptionRows.step(handle, mapping.name(), name));
    if (step.lastKey().isEmpty() && !step.isDone()) {
      var last = source.read(handle -> SourceRows.lastKey(handle, table));
      step = new AdoptionRows.Step(Optional.empty(), last, last.isEmpty());
    }
    var many = 0L;
    while (!step.isDone()) {
      var at = step;
      var begun = System.nanoTime();
      var read =
          source.read(handle -> {
            var some = rows.of(at, handle);
            return new Read(
                some,
                some.isEmpty()
                    ? new Batch(List.of(), List.of(), List.of())
                    : reading.of(some, handle));
          });
      source.rest(System.nanoTime() - begun);
      var isLast = read.rows().size() < AT_ONCE;
      var after = isLast ? at.afterKey() : Optional.of(read.rows().getLast().key());
      var next = new AdoptionRows.Step(after, at.lastKey(), isLast);
      bringing.bring(
          read.batch(),
          false,
          clock.instant(),
          handle -> AdoptionRows.save(handle, mapping.name(), name, next));
      many += read.rows().size();
      step = next;
      if (!read.rows().isEmpty()) {
        told.accept("%s: %,d in this run.".formatted(name, many));
      }
    }
    return many;
  }

  /** What brings over what the old program writes from now on, and has written since. */
  public Following follow() {
    var mapping = mapping();
    if (!platform.read(handle -> AdoptionRows.isBackfilled(handle, mapping.name()))) {
      throw new AdoptionRefused("The backfill has not come to its end yet: say adopt backfill.");
    }
    return new Following(source, mapping, this::parts, clock);
  }

  private Following.Parts parts() {
    var work = work();
    return new Following.Parts(
        new BatchReader(work.mapping(), work.team(), day(clock.instant())),
        new Bringing(platform, work.mapping(), work.shops(), marks));
  }

  /** Compares the source with what has come over; it only looks. */
  public Findings verify() {
    var mapping = mapping();
    if (!platform.read(handle -> AdoptionRows.isBackfilled(handle, mapping.name()))) {
      throw new AdoptionRefused("The backfill has not come to its end yet: say adopt backfill.");
    }
    var team = source.read(handle -> SourceTeam.of(handle, mapping));
    var shops = new AdoptedShops(marks);
    shops.look(platform, mapping, team);
    var today = day(clock.instant());
    return new Verification(platform, source, mapping, team, shops, marks, today).run();
  }
}
