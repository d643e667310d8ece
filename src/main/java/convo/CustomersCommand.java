package convo;

import convo.audit.Actor;
import convo.database.Database;
import convo.imports.CustomerSheets;
import convo.imports.Sheet;
import convo.imports.SheetColumns;
import convo.imports.SheetPlan;
import convo.imports.SheetReader;
import convo.imports.SheetReading;
import convo.shops.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a shop's customers in as a table of a spreadsheet and takes them out again. */
@Command(
    name = "customers",
    description = "Import customers of a shop from a CSV file, or export them.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class CustomersCommand {
  private static final Actor ACTOR = Actor.system("Import");

  private final Shell shell;

  CustomersCommand(Shell shell) {
    this.shell = shell;
  }

  @Command(
      name = "import",
      description = {
        "Add the customers of a CSV file to a shop; nobody who is there is changed.",
        "Rows that are left out go to a file beside it, each with the reason. See docs/customers-csv.md."
      },
      mixinStandardHelpOptions = true)
  int importFile(
      @Parameters(paramLabel = "SHOP", description = "The shop's word in addresses.") String slug,
      @Parameters(paramLabel = "FILE", description = "A table as CSV.") Path file,
      @Option(
              names = "--column",
              paramLabel = "NAME=FIELD",
              description =
                  "What a column says, where it is not guessed; an empty field leaves it out.")
          Map<String, String> named,
      @Option(names = "--look", description = "Only say what would become of the rows.")
          boolean isLook) {
    var settings = isLook ? shell.settingsToLook() : shell.settings();
    try (var database =
        isLook ? Database.look(settings.database()) : Database.openBeside(settings.database())) {
      var sheets = new CustomerSheets(database.platform(), settings.clock());
      var shop = shop(sheets, slug);
      var sheet = sheet(file, shop.country());
      var columns =
          SheetColumns.of(sheet, Optional.ofNullable(named).orElse(Map.of()))
              .orElseThrow(() ->
                  new CommandRefused(
                      "--column names a column of the file and one of: "
                          + String.join(", ", SheetColumns.keys())));
      var plan =
          isLook
              ? sheets.plan(shop, sheet, columns)
              : sheets.add(shop, sheet, columns, ACTOR, added -> {});
      tell(plan, file, isLook);
      return plan.bad().isEmpty() ? 0 : 1;
    }
  }

  @Command(
      name = "export",
      description = "Write the customers of a shop as CSV that can be imported.",
      mixinStandardHelpOptions = true)
  int exportFile(
      @Parameters(paramLabel = "SHOP", description = "The shop's word in addresses.") String slug,
      @Parameters(
              paramLabel = "FILE",
              arity = "0..1",
              description = "Where to; the output if there is none.")
          Optional<Path> file) {
    var settings = shell.settings();
    try (var database = Database.openBeside(settings.database())) {
      var sheets = new CustomerSheets(database.platform(), settings.clock());
      var text = sheets.export(shop(sheets, slug), ACTOR).text();
      file.ifPresentOrElse(to -> write(to, text), () -> print(text));
      return 0;
    }
  }

  private static Shop shop(CustomerSheets sheets, String slug) {
    return sheets
        .find(slug)
        .orElseThrow(() -> new CommandRefused("There is no shop %s.".formatted(slug)));
  }

  private static Sheet sheet(Path file, String country) {
    return switch (SheetReader.read(ShopCommand.read(file), country)) {
      case Sheet sheet -> sheet;
      case SheetReading.Refused(var sentence) -> throw new CommandRefused(sentence);
    };
  }

  private void tell(SheetPlan plan, Path file, boolean isLook) {
    var out = shell.out();
    for (var at = 0; at < plan.columns().size(); at++) {
      out.printf("%s: %s%n", plan.name(at), plan.columns().get(at).label());
    }
    plan.rows().stream()
        .filter(row -> !row.isNew())
        .forEach(row -> shell.errors().printf("Row %d: %s%n", row.row().number(), row.told()));
    out.printf(
        "%,d %s, %,d are there already, %,d to mend.%n",
        plan.fresh().size(),
        isLook ? "would be added" : "added",
        plan.twins().size(),
        plan.bad().size());
    if (!isLook && !plan.isAllNew()) {
      var left = Path.of(file.toString().replaceFirst("(\\.[A-Za-z0-9]+)?$", "") + "-left-out.csv");
      write(left, plan.leftOut().text());
      out.printf("The rows that were left out are in %s.%n", left);
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
