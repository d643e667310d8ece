package convo;

import convo.adoption.Adoption;
import convo.adoption.AdoptionPlan;
import convo.adoption.AdoptionRefused;
import convo.adoption.Following;
import convo.adoption.Marks;
import convo.adoption.SourceDatabase;
import convo.database.Database;
import convo.database.DatabaseUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the database of an older program over, which goes on working meanwhile. */
@Command(
    name = "adopt",
    description = "Bring the database of an older program over, while that goes on working.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class AdoptCommand {
  /** Between two looks into an empty journal. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Shell shell;

  @Option(
      names = "--source",
      paramLabel = "URL",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      description =
          "The old database, postgresql://user:password@host:5432/old; else CONVO_ADOPT_SOURCE.")
  private Optional<String> source = Optional.empty();

  AdoptCommand(Shell shell) {
    this.shell = shell;
  }

  @Command(
      description = {
        "Look at the old database and write down how it is understood, for you to change.",
        "Nothing is written into it. See docs/adoption.md."
      },
      mixinStandardHelpOptions = true)
  int plan(
      @Option(
              names = "--shop",
              paramLabel = "SLUG",
              description = "The shop of everything that names none.")
          Optional<String> shop,
      @Option(
              names = "--mapping",
              paramLabel = "FILE",
              defaultValue = "adoption.mapping",
              description = "Where the understanding stands; one that is there is only looked at.")
          Path file) {
    return withSource(old -> {
      var settings = shell.settingsToLook();
      var plan =
          new AdoptionPlan(old, LocalDate.ofInstant(settings.clock().instant(), ZoneOffset.UTC));
      var isNew = !Files.exists(file);
      if (isNew) {
        write(file, plan.guess(shop));
      }
      plan.look(text(file), file.toString()).forEach(shell.out()::println);
      shell
          .out()
          .printf(
              "The mapping is in %s%s%n", file, isNew ? ": look through it." : ", as you left it.");
      return 0;
    });
  }

  @Command(
      description = {
        "Add a journal to the old database: a schema of its own, and nothing else.",
        "From then on it notes which rows the old program writes. adopt rollback takes it away."
      },
      mixinStandardHelpOptions = true)
  int expand(
      @Option(
              names = "--mapping",
              paramLabel = "FILE",
              defaultValue = "adoption.mapping",
              description = "What adopt plan has written and you have looked through.")
          Path file) {
    return adopt(adoption -> {
      var name = adoption.expand(text(file), file.toString());
      shell.out().printf("%s: the journal is in place. Go on with adopt backfill.%n", name);
      return 0;
    });
  }

  @Command(
      description = "Take the journal out of the old database again, without a trace.",
      mixinStandardHelpOptions = true)
  int rollback() {
    return adopt(adoption -> {
      shell
          .out()
          .printf(
              "%s: nothing of Convo is in the old database any more. What has come over stays in"
                  + " Convo.%n",
              adoption.rollback());
      return 0;
    });
  }

  @Command(
      description = {
        "Bring everything over that is in the old database, or go on where that was interrupted.",
        "Saying it again changes nothing."
      },
      mixinStandardHelpOptions = true)
  int backfill() {
    return adopt(adoption -> {
      var many = adoption.backfill(shell.out()::println);
      shell.out().printf("%,d customers came over in this run. Go on with adopt follow.%n", many);
      return 0;
    });
  }

  @Command(
      description = {
        "Bring over what the old program writes, until Ctrl-C.",
        "What was written meanwhile comes first."
      },
      mixinStandardHelpOptions = true)
  int follow(
      @Option(names = "--once", description = "End when the journal is empty.") boolean isOnce) {
    return adopt(adoption -> {
      var following = adoption.follow();
      for (var many = once(following, isOnce);
          !isOnce || many > 0;
          many = once(following, isOnce)) {
        if (many > 0) {
          shell.out().printf("%,d changes are over.%n", many);
        } else if (!hasRested()) {
          break;
        }
      }
      return 0;
    });
  }

  /** As long as it follows, who is in the way for a moment is waited for. */
  private int once(Following following, boolean isOnce) {
    try {
      return following.once();
    } catch (AdoptionRefused refused) {
      if (isOnce || !refused.isPassing()) {
        throw refused;
      }
      shell.errors().println("The old database is held by somebody just now: trying again.");
      return 0;
    } catch (DatabaseUnavailable unavailable) {
      if (isOnce) {
        throw unavailable;
      }
      shell.errors().println("Convo's database does not answer: trying again.");
      return 0;
    }
  }

  @Command(
      description = {
        "Compare the old database with Convo, by shop; docs/adoption.md says which fields.",
        "Each difference has a cause from a list; the exit code is 1 where one has none."
      },
      mixinStandardHelpOptions = true)
  int verify() {
    return adopt(adoption -> {
      var findings = adoption.verify();
      findings.lines().forEach(shell.out()::println);
      var unexplained = findings.unexplained();
      shell
          .out()
          .println(
              unexplained == 0
                  ? "Every difference is explained."
                  : "%,d differences are unexplained.".formatted(unexplained));
      return unexplained == 0 ? 0 : 1;
    });
  }

  /** Whether nobody has asked it to end meanwhile. */
  private static boolean hasRested() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private int adopt(Function<Adoption, Integer> work) {
    return withSource(old -> {
      var settings = shell.settings();
      try (var database = Database.openBeside(settings.database())) {
        var marks = new Marks(settings.secret());
        return work.apply(new Adoption(database.platform(), old, marks, settings.clock()));
      }
    });
  }

  private int withSource(Function<SourceDatabase, Integer> work) {
    var url =
        source
            .or(() -> Setting.ADOPT_SOURCE.in(shell.environment()))
            .orElseThrow(() ->
                new CommandRefused(
                    "Say which database: --source postgresql://user:password@host:5432/old, or set"
                        + " CONVO_ADOPT_SOURCE."));
    try (var old = SourceDatabase.open(url)) {
      return work.apply(old);
    } catch (AdoptionRefused refused) {
      throw new CommandRefused(String.valueOf(refused.getMessage()));
    }
  }

  private static String text(Path file) {
    return new String(ShopCommand.read(file), StandardCharsets.UTF_8);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new CommandRefused(
          "The file %s cannot be written: %s".formatted(file, failure.getMessage()));
    }
  }
}
