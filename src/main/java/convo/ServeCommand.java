package convo;

import convo.signin.DemoPerson;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the portal until Ctrl-C or SIGTERM, after which it exits with 0: nothing went wrong. */
@Command(
    name = "serve",
    description = "Serve the portal (what convo does when it is told nothing).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  /** The database is gone and does not come back: a supervisor is to start the portal again. */
  private static final int LOST = 3;

  private final Shell shell;

  @Option(names = "--demo", description = "With the demo shops, as CONVO_MODE=demo.")
  private boolean demo;

  ServeCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var portal = new CompletableFuture<Convo>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(portal)));
    try {
      var settings = settings();
      var convo = Convo.start(settings);
      portal.complete(convo);
      convo.startJobs();
      greet(settings);
    } catch (RuntimeException | Error failure) {
      portal.completeExceptionally(failure);
      throw failure;
    }
    return endWith(portal.join());
  }

  /** Waits until the database is lost for good; to be told to stop comes first as a rule. */
  private int endWith(Convo convo) {
    shell.errors().println(convo.lost().join().getMessage());
    convo.close();
    Runtime.getRuntime().halt(LOST);
    return LOST;
  }

  private void greet(Settings settings) {
    shell.out().println("Convo is at " + settings.baseUrl());
    if (settings.isDemo()) {
      shell.out().println("Sign in with the password " + DemoPerson.PASSWORD + " as");
      DemoPerson.CAST.forEach(
          person -> shell.out().printf("  %-18s who %s%n", person.email(), person.part()));
      shell
          .out()
          .println("Mail is kept at " + settings.baseUrl() + "/dev/mail. Ctrl-C stops Convo.");
    }
  }

  private Settings settings() {
    if (demo && !Setting.MODE.orDefault(shell.environment()).equals("demo")) {
      throw Setting.MODE.wrong("says otherwise than --demo: take one of them away.");
    }
    return shell.settings();
  }

  /** Waits for a start that is still under way, so that it leaves no database running. */
  private static void stop(CompletableFuture<Convo> portal) {
    if (portal.handle((convo, failure) -> failure == null).join()) {
      portal.join().leave();
      Runtime.getRuntime().halt(0);
    }
  }
}
