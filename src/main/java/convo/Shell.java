package convo;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/** What a command has from where it was typed, passed in so that a test can type it too. */
record Shell(
    Map<String, String> environment, BufferedReader in, PrintWriter out, PrintWriter errors) {
  static Shell ours() {
    var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    return new Shell(System.getenv(), in, writer(System.out), writer(System.err));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  Settings settings() {
    nameUnknown();
    return Settings.from(environment);
  }

  /** For a command that makes nothing. */
  Settings settingsToLook() {
    nameUnknown();
    return Settings.seen(environment);
  }

  /** Most likely misspelt, so the portal goes by another value than somebody believes. */
  private void nameUnknown() {
    Setting.unknownIn(environment)
        .forEach(name -> errors.printf("%s is set, but is no setting of Convo.%n", name));
  }

  /** Asks for a secret without showing it; where nobody sits, the first line of the input. */
  String secret(String question) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword("%s ", question))
        .map(String::new)
        .orElseGet(this::line);
  }

  private String line() {
    try {
      return Optional.ofNullable(in.readLine()).orElse("");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
