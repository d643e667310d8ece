package convo;

import convo.database.Database;
import convo.shopfile.ShopExport;
import convo.shopfile.ShopFile;
import convo.shopfile.ShopFileRefused;
import convo.shopfile.ShopImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens a shop, brings one in as a file and takes it out again. */
@Command(
    name = "shop",
    description = "Open a shop, import one from a file, export it, or look at what it offers.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class ShopCommand {
  private final Shell shell;

  ShopCommand(Shell shell) {
    this.shell = shell;
  }

  @Command(
      name = "import",
      description = {
        "Make a shop of a file, or bring a shop up to it: all of it or nothing.",
        "The form of the file is in docs/shop-file.md."
      },
      mixinStandardHelpOptions = true)
  int importFile(@Parameters(paramLabel = "FILE", description = "A shop as JSON.") Path file) {
    var json = read(file);
    var settings = shell.settings();
    try (var database = Database.openBeside(settings.database())) {
      var shop =
          new ShopImport(database.platform(), settings.clock(), settings.isDemo())
              .run(json, step -> shell.out().println("Importing, " + step));
      shell.out().println(summary(shop));
      return 0;
    } catch (ShopFileRefused refused) {
      var problems = refused.problems();
      problems.forEach(shell.errors()::println);
      shell.errors().printf("Nothing was imported: %,d to mend in %s.%n", problems.size(), file);
      return 1;
    }
  }

  @Command(
      name = "export",
      description = "Write a shop as a file that can be imported.",
      mixinStandardHelpOptions = true)
  int exportFile(
      @Parameters(paramLabel = "SLUG", description = "The shop's word in addresses.") String slug,
      @Parameters(
              paramLabel = "FILE",
              arity = "0..1",
              description = "Where to; the output if there is none.")
          Optional<Path> file) {
    try (var database = Database.look(shell.settingsToLook().database())) {
      var text =
          new ShopExport(database.platform())
              .write(slug)
              .orElseThrow(() -> new CommandRefused("There is no shop %s.".formatted(slug)));
      file.ifPresentOrElse(to -> write(to, text), () -> print(text));
      return 0;
    }
  }

  private static String summary(ShopFile shop) {
    return "%s is imported: %,d customers, %,d bookings, %,d stylists, %,d services."
        .formatted(
            shop.slug(),
            shop.customers().size(),
            shop.bookings().size(),
            shop.stylists().size(),
            shop.services().size());
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new CommandRefused("There is no file %s.".formatted(file));
    } catch (IOException failure) {
      throw new CommandRefused(
          "The file %s cannot be read: %s".formatted(file, failure.getMessage()));
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new CommandRefused(
          "The file %s cannot be written: %s".formatted(file, failure.getMessage()));
    }
  }

  private void print(String text) {
    shell.out().print(text);
    shell.out().flush();
  }
}
