import convo.SettingsException;
import convo.database.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code bin/convo bench}, which measure the portal from outside. */
@Command(
    name = "bench",
    description = "Make much data of the bench's own, and measure the pages on it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {Data.class, Pages.class, Bookings.class},
    mixinStandardHelpOptions = true)
final class Bench {
  /** What is asked for cannot be done as things are; the sentence on standard error says why. */
  private static final int REFUSED = 2;

  public static void main(String... arguments) {
    var commands = new CommandLine(new Bench()).setExecutionExceptionHandler(Bench::explain);
    System.exit(commands.execute(arguments));
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof CannotStart || failure instanceof SettingsException) {
      System.err.println(failure.getMessage());
      return REFUSED;
    }
    throw failure;
  }
}
