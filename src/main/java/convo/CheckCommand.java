package convo;

import convo.check.ShopCheck;
import convo.database.Database;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Says whether everything that is derived is still true: the exit code is 1 when anything is not.
 */
@Command(
    name = "check",
    description =
        "Compare all figures, search words, held times, links and needs with what they come from.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Shell shell;

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    try (var database = Database.look(shell.settingsToLook().database())) {
      var differences = new ShopCheck(database.platform()).run().mapToInt(this::tell).sum();
      shell.out().println(sentence(differences));
      return differences == 0 ? 0 : 1;
    }
  }

  private int tell(ShopCheck.Finding finding) {
    finding
        .differences()
        .forEach(difference -> shell.out().println(finding.shop() + " " + difference));
    shell
        .out()
        .printf(
            "%s: %,d profiles and %,d bookings compared.%n",
            finding.shop(), finding.profiles(), finding.bookings());
    return finding.differences().size();
  }

  private static String sentence(int differences) {
    return switch (differences) {
      case 0 -> "No difference.";
      case 1 -> "1 difference.";
      default -> "%,d differences.".formatted(differences);
    };
  }
}
