package convo.demo;

import convo.shopfile.FiledCustomer;
import convo.shopfile.ShopFile;
import convo.shopfile.ShopFileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Makes the files of {@code demo/}: the same bytes each time. To write them anew after a change
 * here, run {@code mvn test -Dtest=DemoFilesTest -Dconvo.demo.write=true}.
 */
final class DemoFiles {
  private static final int SHARED = 100;
  private static final int YEARS = 2;

  /** Four weeks to come, and one more for the days that may have passed since {@code asOf}. */
  private static final int WEEKS_AHEAD = 5;

  private DemoFiles() {}

  static List<ShopFile> make() {
    var random = new Random(2026);
    var bella =
        make(
            random,
            Premises.bella(),
            new Town(random, 2, "de", "de", "tr", "pl", "vi", "fr"),
            List.of());
    var known =
        bella.customers().stream()
            .filter(customer -> customer.email().isPresent() && !customer.family())
            .filter(customer -> !customer.firstName().equals("Cleo"))
            .limit(SHARED)
            .toList();
    var rita =
        make(
            random,
            Premises.rita(),
            new Town(random, 3, "en-GB", "en-GB", "en-IND", "pl", "en-NG", "fr"),
            known);
    var nori = make(random, Premises.nori(), new Town(random, 93, "en-US", "de"), List.of());
    return List.of(bella, rita, nori);
  }

  static Path path(ShopFile file) {
    return Path.of("demo", file.slug() + ".json");
  }

  static void write() throws IOException {
    for (var file : make()) {
      Files.writeString(path(file), ShopFileWriter.write(file));
    }
  }

  private static ShopFile make(
      Random random, Premises premises, Town town, List<FiledCustomer> known) {
    var shop = premises.shop();
    var asOf = shop.asOf().orElseThrow();
    var guests = new Guests(random, town, premises, asOf.minusYears(YEARS));
    guests.addKnown(known);
    var people = guests.fill();
    return new ShopFile(
        shop.slug(),
        shop.name(),
        shop.zone(),
        shop.currency(),
        shop.country(),
        shop.locale(),
        shop.accent(),
        shop.asOf(),
        shop.policy(),
        shop.front(),
        shop.supportAccess(),
        shop.services(),
        shop.resources(),
        shop.stylists(),
        shop.members(),
        people.stream().map(Guest::customer).toList(),
        new Appointments(random, premises).of(people, end(asOf)));
  }

  private static LocalDate end(LocalDate asOf) {
    return asOf.plusWeeks(WEEKS_AHEAD);
  }
}
