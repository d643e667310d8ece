import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * In which layer the samples of a JFR recording lie: that of the innermost frame that belongs to
 * one.
 */
final class Layers {
  private record Layer(String name, List<String> beginnings) {}

  private static final List<Layer> LAYERS =
      List.of(
          new Layer("templates (JTE)", List.of("gg.jte")),
          new Layer("JDBC driver", List.of("org.postgresql")),
          new Layer("connection pool", List.of("com.zaxxer")),
          new Layer("Jdbi", List.of("org.jdbi")),
          new Layer("Jetty", List.of("org.eclipse.jetty")),
          new Layer("Javalin and servlets", List.of("io.javalin", "jakarta.servlet", "kotlin")),
          new Layer("log", List.of("ch.qos", "org.slf4j")),
          new Layer("phone numbers", List.of("com.google.i18n")),
          new Layer(
              "the portal: web and access", List.of("convo.web", "convo.access", "convo.signin")),
          new Layer("the portal: database", List.of("convo.database")),
          new Layer("the portal: features", List.of("convo")));

  private Layers() {}

  public static void main(String... recordings) throws IOException {
    var samples = new LinkedHashMap<String, Integer>();
    for (var recording : recordings) {
      RecordingFile.readAllEvents(Path.of(recording)).stream()
          .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
          .filter(event -> event.getStackTrace() != null)
          .map(event -> layer(event.getStackTrace().getFrames()))
          .forEach(layer -> samples.merge(layer, 1, Integer::sum));
    }
    var all = samples.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("| layer | share of " + all + " samples |\n|---|---|");
    samples.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(one ->
            System.out.printf("| %s | %.1f %% |%n", one.getKey(), 100.0 * one.getValue() / all));
  }

  private static String layer(List<RecordedFrame> frames) {
    for (var frame : frames) {
      var type = frame.getMethod().getType().getName();
      for (var layer : LAYERS) {
        if (layer.beginnings().stream().anyMatch(type::startsWith)) {
          return layer.name();
        }
      }
    }
    return "the JDK by itself";
  }
}
