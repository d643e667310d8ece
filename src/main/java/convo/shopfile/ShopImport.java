package convo.shopfile;

import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.profiles.FigureQueries;
import convo.settings.FirstStepQueries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Makes a shop of a file, or brings a shop up to it: all of it or, when anything is wrong, nothing.
 */
public final class ShopImport {
  private static final int MOST_TRIES = 5;

  private final PlatformDoor platform;
  private final InstantSource clock;
  private final boolean isDemo;

  /**
   * An import into the database of the door.
   *
   * @param isDemo whether a file with an {@code asOf} moves its dates to now
   */
  public ShopImport(PlatformDoor platform, InstantSource clock, boolean isDemo) {
    this.platform = platform.patient();
    this.clock = clock;
    this.isDemo = isDemo;
  }

  /**
   * Imports the bytes of a file.
   *
   * @throws ShopFileRefused with everything that is wrong with it
   */
  public ShopFile run(byte[] json) {
    return run(json, step -> {});
  }

  /**
   * As {@link #run(byte[])}.
   *
   * @param progress is told what is written next, such as "2 of 5: 4,000 customers"
   */
  public ShopFile run(byte[] json, Consumer<String> progress) {
    var now = clock.instant();
    var read = ShopFileReader.read(json);
    var file = isDemo ? DemoDates.move(read, now) : read;
    var bookings = BookingResolver.resolve(file);
    var problems = new Problems();
    checkBirthdays(file, LocalDate.ofInstant(now, file.zone()), problems);
    Overlaps.check(bookings, file.zone(), problems);
    problems.refuse();
    // The persons of a real file are new to the portal today, those of a demo came as it says.
    var arrivals = isDemo ? firstVisits(bookings) : Map.<String, Instant>of();
    write(handle -> save(handle, file, bookings, arrivals, now, progress));
    return file;
  }

  /**
   * Makes the shop of a file without customers, unless there is one of that slug, which stays as it
   * is: of many at once one is made.
   *
   * @param by who opens it, as its history will say
   * @return whether it was made
   */
  public boolean open(ShopFile file, Actor by) {
    var now = clock.instant();
    return platform.write(handle -> {
      var made = FiledShops.add(handle, file, now);
      made.ifPresent(shop -> furnish(handle, shop, file, by, now));
      return made.isPresent();
    });
  }

  private static void furnish(Handle handle, ShopId shop, ShopFile file, Actor by, Instant now) {
    PlatformDoor.enter(handle, shop);
    FiledServices.save(handle, shop, file.services(), now);
    var stylists = FiledStylists.save(handle, shop, file.stylists(), now);
    FiledHours.save(handle, shop, file.stylists(), stylists);
    var members = Located.in("members", file.members());
    FiledMembers.save(handle, shop, members, stylists, by, now, new Problems());
    ImportHistory.opened(handle, shop, by, now);
    FirstStepQueries.offer(handle, shop);
  }

  /**
   * Adds customers to a shop. Nothing else of it changes, and nobody who is there: whoever is known
   * under another address is answered as for somebody new.
   *
   * @param who is asked, within the shop, once no other import of it is under way
   * @param then what belongs to them, with their profiles in the same order
   */
  public void add(
      String slug, Function<Handle, List<FiledCustomer>> who, BiConsumer<Handle, List<UUID>> then) {
    var now = clock.instant();
    write(handle -> {
      var shop = FiledShops.lock(handle, slug).orElseThrow();
      PlatformDoor.enter(handle, shop);
      then.accept(handle, add(handle, shop, slug, who.apply(handle), now));
    });
  }

  private static List<UUID> add(
      Handle handle, ShopId shop, String slug, List<FiledCustomer> customers, Instant now) {
    var known = new KnownProfiles(handle, shop);
    var persons = new ImportedPersons(handle, customers, Map.of(), now);
    var fresh =
        customers.stream()
            .map(customer -> isHere(customer, known, persons) ? customer.detached(now) : customer)
            .map(customer ->
                customer.identity().filter(one -> known.find(one).isEmpty()).isPresent()
                    ? customer
                    : customer.keyed("added-" + UUID.randomUUID()))
            .toList();
    var file = ShopFileReader.read(bytes(ShopExport.of(handle, slug, fresh)));
    var problems = new Problems();
    var profiles =
        new CustomerLinks(handle, shop, known, persons, now)
            .link(Located.in("customers", file.customers()), problems);
    problems.refuse();
    var added = imported(file, profiles, Map.of(), now);
    FiledCustomers.save(handle, shop, added, FiledStylists.ids(handle, shop), file.country(), now);
    FiledNotes.save(handle, shop, added);
    persons.make();
    return added.stream().map(ImportedProfile::id).toList();
  }

  /** Whether the person of an address has a profile here, which is under another one. */
  private static boolean isHere(
      FiledCustomer customer, KnownProfiles known, ImportedPersons persons) {
    return customer.ownsAddress()
        && customer.email().flatMap(persons::find).flatMap(known::of).isPresent();
  }

  private static byte[] bytes(ShopFile file) {
    return ShopFileWriter.write(file).getBytes(StandardCharsets.UTF_8);
  }

  private static void checkBirthdays(ShopFile file, LocalDate today, Problems problems) {
    for (var customer : Located.in("customers", file.customers())) {
      problems.unless(
          customer.value().birthDate().filter(today::isBefore).isEmpty(),
          customer.path() + ".birthDate",
          "must lie in the past");
    }
  }

  /** Once more where somebody has added one of the file's addresses meanwhile. */
  private void write(Consumer<Handle> writing) {
    for (var tries = 1; ; tries++) {
      try {
        platform.useWrite(writing);
        return;
      } catch (ImportedPersons.SomebodyWasFirst somebody) {
        if (tries == MOST_TRIES) {
          throw somebody;
        }
      }
    }
  }

  private static void save(
      Handle handle,
      ShopFile file,
      List<ResolvedBooking> bookings,
      Map<String, Instant> arrivals,
      Instant now,
      Consumer<String> progress) {
    progress.accept("1 of 5: the shop, its services and its team");
    var history =
        FiledShops.lock(handle, file.slug())
            .map(there -> ImportHistory.of(handle, there, file, now));
    var shop = FiledShops.save(handle, file, now);
    PlatformDoor.enter(handle, shop);
    FiledServices.save(handle, shop, file.services(), now);
    FiledResources.save(handle, shop, file.resources(), now);
    var stylists = FiledStylists.save(handle, shop, file.stylists(), now);
    FiledHours.save(handle, shop, file.stylists(), stylists);

    progress.accept("2 of 5: %,d customers".formatted(file.customers().size()));
    var problems = new Problems();
    var known = new KnownProfiles(handle, shop);
    var persons = new ImportedPersons(handle, file.customers(), arrivals, now);
    var profiles =
        new CustomerLinks(handle, shop, known, persons, now)
            .link(Located.in("customers", file.customers()), problems);
    problems.refuse();
    history.ifPresent(changes -> changes.watchProfiles(known.among(profiles.values())));
    var imported = imported(file, profiles, firstVisits(bookings), now);
    FiledCustomers.save(handle, shop, imported, stylists, file.country(), now);
    FiledNotes.save(handle, shop, imported);
    progress.accept("3 of 5: %,d bookings".formatted(bookings.size()));
    var ids = FiledBookings.save(handle, shop, bookings, profiles, file.policy(), now);
    FiledItems.save(handle, shop, bookings, ids, file.zone(), problems);
    problems.refuse();
    progress.accept("4 of 5: figures");
    FigureQueries.recomputeAll(handle, shop);
    progress.accept("5 of 5: history and members");
    history.ifPresent(ImportHistory::record);
    ImportHistory.imported(handle, shop, file, now);
    var members = Located.in("members", file.members());
    FiledMembers.save(handle, shop, members, stylists, ImportHistory.IMPORT, now, problems);
    problems.refuse();
    persons.make();
  }

  /** A customer of the past came with her first visit, a new one comes now. */
  private static List<ImportedProfile> imported(
      ShopFile file, Map<String, UUID> profiles, Map<String, Instant> firstVisits, Instant now) {
    return file.customers().stream()
        .map(customer -> {
          var identity = customer.identity().orElseThrow();
          var visit = firstVisits.getOrDefault(identity, now);
          var profile = Objects.requireNonNull(profiles.get(identity));
          return new ImportedProfile(customer, profile, visit.isBefore(now) ? visit : now);
        })
        .toList();
  }

  private static Map<String, Instant> firstVisits(List<ResolvedBooking> bookings) {
    return bookings.stream()
        .collect(
            Collectors.toMap(
                ResolvedBooking::customer,
                resolved -> resolved.booking().startsAt(),
                BinaryOperator.minBy(Instant::compareTo)));
  }
}
