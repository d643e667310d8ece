package convo;

import picocli.CommandLine.Command;

/** Shows every setting, so that nobody has to look for them in the code. */
@Command(
    name = "settings",
    description = "Show every setting: its meaning, its default and what it is now.",
    mixinStandardHelpOptions = true)
final class SettingsCommand implements Runnable {
  private final Shell shell;

  SettingsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    var out = shell.out();
    var environment = shell.environment();
    for (var setting : Setting.values()) {
      out.printf(
          "%s%n    %s%n    default: %s%n    now:     %s%n",
          setting.variable(), setting.meaning(), setting.byDefault(), setting.shown(environment));
    }
    Setting.unknownIn(environment)
        .forEach(name -> out.printf("%s is set, but is no setting of Convo.%n", name));
  }
}
