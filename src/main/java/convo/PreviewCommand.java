package convo;

import convo.shopfile.ShopFileRefused;
import convo.shopfile.ShopPreview;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the starts that shops would offer, of their files alone and without a database. */
@Command(
    name = "preview",
    description = {
      "Print the starts that a shop file offers: a line of JSON for each file and day.",
      "The rules are in docs/availability.md."
    },
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 731;

  private final Shell shell;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Shops as JSON.")
  private List<Path> files = List.of();

  @Option(
      names = "--service",
      required = true,
      split = ",",
      paramLabel = "KEY",
      description = "The service; several in a row with commas.")
  private List<String> services = List.of();

  @Option(
      names = "--stylist",
      split = ",",
      paramLabel = "KEY",
      description = "The stylist, or any: one for each service. Without it, any.")
  private List<String> stylists = List.of();

  @Option(names = "--date", required = true, description = "The day, such as 2026-12-01.")
  private LocalDate date = LocalDate.EPOCH;

  @Option(names = "--days", description = "How many days from then on (${DEFAULT-VALUE}).")
  private int days = 1;

  @Option(
      names = "--now",
      description = "When it is asked, such as 2026-11-30T09:00:00Z. Without it, now.")
  private Optional<Instant> now = Optional.empty();

  @Option(
      names = "--why",
      description = "Also list the starts that are not offered, with the reason for each stylist.")
  private boolean why;

  @Option(names = "--json", description = "As JSON; there is no other form so far.")
  private boolean json;

  PreviewCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var question = question();
    var at = now.orElseGet(() -> shell.settingsToLook().clock().instant());
    return files.stream().mapToInt(file -> print(file, question, at)).max().orElse(0);
  }

  private ShopPreview.Question question() {
    if (!json) {
      throw new CommandRefused("Add --json: there is no other form so far.");
    }
    var asked =
        stylists.isEmpty() ? Collections.nCopies(services.size(), ShopPreview.ANY) : stylists;
    if (asked.size() != services.size()) {
      throw new CommandRefused(
          "--stylist wants one key or any for each of the %d services.".formatted(services.size()));
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new CommandRefused("--days must be 1 to %d.".formatted(MOST_DAYS));
    }
    return new ShopPreview.Question(services, asked, date, days, why);
  }

  private int print(Path file, ShopPreview.Question question, Instant at) {
    try {
      ShopPreview.lines(ShopCommand.read(file), question, at).forEach(shell.out()::println);
      return 0;
    } catch (ShopFileRefused refused) {
      refused.problems().forEach(shell.errors()::println);
      shell.errors().printf("Nothing is printed for %s.%n", file);
      return 1;
    }
  }
}
