package convo;

import convo.database.CannotStart;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows every setting, so that nobody has to look for them in the code, and what is wrong. */
@Command(
    name = "settings",
    description = {
      "Show every setting: its meaning, its default and what it is now.",
      "The exit code is 2 when the portal would not start with them."
    },
    mixinStandardHelpOptions = true)
final class SettingsCommand implements Callable<Integer> {
  private final Shell shell;

  SettingsCommand(Shell shell) {
    this.shell = shell;
  }

  /** Throws {@link SettingsException} or {@link CannotStart} for the first that is wrong. */
  @Override
  public Integer call() {
    var out = shell.out();
    var environment = shell.environment();
    for (var setting : Setting.values()) {
      out.printf(
          "%s%n    %s%n    default: %s%n    now:     %s%n",
          setting.variable(), setting.meaning(), setting.byDefault(), setting.shown(environment));
    }
    Setting.unknownIn(environment)
        .forEach(name -> out.printf("%s is set, but is no setting of Convo.%n", name));
    Settings.seen(environment).database().check();
    return 0;
  }
}
