package convo;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;

/** What a command has from where it was typed, passed in so that a test can type it too. */
record Shell(Map<String, String> environment, PrintWriter out, PrintWriter errors) {
  static Shell ours() {
    return new Shell(System.getenv(), writer(System.out), writer(System.err));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  Settings settings() {
    return Settings.from(environment);
  }
}
