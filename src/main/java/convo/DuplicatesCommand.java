package convo;

import convo.linkage.Evaluation;
import convo.linkage.Linkage;
import convo.linkage.PeopleFile;
import convo.linkage.Trait;
import convo.linkage.UnreadablePeople;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how well duplicates are found, on files of people that anybody can have. */
@Command(
    name = "duplicates",
    description = "Find people who are there more than once.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class DuplicatesCommand {
  private final Shell shell;

  DuplicatesCommand(Shell shell) {
    this.shell = shell;
  }

  @Command(
      description = {
        "Find duplicates in a CSV file of people, and compare them with the truth.",
        "The first line names the columns, the first column is the identifier."
            + " Columns whose names say nothing known are not looked at."
      },
      mixinStandardHelpOptions = true)
  int evaluate(
      @Parameters(paramLabel = "FILE.csv", description = "The people.") Path file,
      @Option(
              names = "--truth",
              paramLabel = "PAIRS.csv",
              required = true,
              description =
                  "A header, then two identifiers a line: who is one person."
                      + " It only counts, and tunes nothing.")
          Path truth) {
    var begun = System.nanoTime();
    try {
      var people = PeopleFile.read(file);
      tell("compared by", people.traits().stream().map(DuplicatesCommand::word));
      tell("not looked at", people.unknown().stream());
      var linkage = new Linkage(people.people());
      var matches = linkage.matches();
      var seconds = (System.nanoTime() - begun) / 1e9;
      shell
          .out()
          .printf(
              Locale.ROOT,
              "%,d people, %,d pairs compared, %,d pairs found in %.1f s%n",
              people.people().size(),
              linkage.compared(),
              matches.size(),
              seconds);
      tell(Evaluation.of(matches, people.pairs(truth)));
      return 0;
    } catch (UnreadablePeople reason) {
      throw new CommandRefused(reason.sentence());
    } catch (IOException failure) {
      throw new CommandRefused("It cannot be read: " + failure.getMessage());
    }
  }

  private void tell(String label, Stream<String> names) {
    var joined = names.collect(Collectors.joining(", "));
    shell.out().println(label + ": " + (joined.isEmpty() ? "nothing" : joined));
  }

  private void tell(Evaluation evaluation) {
    shell
        .out()
        .printf(
            Locale.ROOT,
            "precision %.4f%nrecall %.4f%nf1 %.4f%n",
            evaluation.precision(),
            evaluation.recall(),
            evaluation.f1());
  }

  private static String word(Trait trait) {
    return trait.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
