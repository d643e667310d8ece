package convo;

import convo.database.CannotStart;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.TypeConversionException;

/** The command line, so that everything the portal can do is one word after {@code bin/convo}. */
@Command(
    name = "convo",
    description = "The portal of many appointment shops.",
    synopsisSubcommandLabel = "COMMAND",
    footer = "From a checkout, bin/convo bench --help tells how to measure it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main {
  /** What is asked for cannot be done as things are; the sentence on standard error says why. */
  private static final int REFUSED = 2;

  private Main() {}

  public static void main(String... arguments) {
    System.exit(run(Shell.ours(), arguments));
  }

  /** Without an argument the portal is served. */
  static int run(Shell shell, String... arguments) {
    var commands =
        new CommandLine(new Main())
            .addSubcommand(new ServeCommand(shell))
            .addSubcommand(new SettingsCommand(shell))
            .addSubcommand(
                new CommandLine(new ShopCommand(shell))
                    .addSubcommand(new CreateCommand(shell))
                    .addSubcommand(new PreviewCommand(shell)))
            .addSubcommand(new CustomersCommand(shell))
            .addSubcommand(new CheckCommand(shell))
            .addSubcommand(new AccountCommand(shell))
            .addSubcommand(new DuplicatesCommand(shell))
            .addSubcommand(new TalkCommand(shell))
            .addSubcommand(new AdoptCommand(shell))
            .registerConverter(ZoneId.class, Main::zone)
            .registerConverter(Instant.class, Main::instant)
            .setOut(shell.out())
            .setErr(shell.errors())
            .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, shell));
    return commands.execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
  }

  private static ZoneId zone(String typed) {
    try {
      return ZoneId.of(typed);
    } catch (DateTimeException unknown) {
      throw new TypeConversionException(
          "'%s' is no time zone; give one such as Europe/Berlin.".formatted(typed));
    }
  }

  /** Of years with four digits, so that days can be counted from it. */
  private static Instant instant(String typed) {
    try {
      if (!typed.matches("[0-9]{4}-.*")) {
        throw new DateTimeException("Such a year is in no calendar of ours");
      }
      return Instant.parse(typed);
    } catch (DateTimeException unreadable) {
      throw new TypeConversionException(
          "'%s' is no moment; give one such as 2026-11-30T09:00:00Z.".formatted(typed));
    }
  }

  private static int explain(Exception failure, Shell shell) {
    if (failure instanceof SettingsException
        || failure instanceof CannotStart
        || failure instanceof CommandRefused) {
      shell.errors().println(failure.getMessage());
      return REFUSED;
    }
    LoggerFactory.getLogger(Main.class).error("Convo failed.", failure);
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** The number of the release, which the jar knows. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"Convo " + (version == null ? "in development" : version)};
    }
  }
}
