package convo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Reads files of a browser package that Maven brought, whatever version the pom names. */
record Webjar(String name) {

  byte[] read(String file) {
    return bytes("META-INF/resources/webjars/%s/%s/%s".formatted(name, version(), file));
  }

  private String version() {
    var path = "/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name);
    try (var stream = Webjar.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException("No webjar " + name);
      }
      var properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the class path. */
  static byte[] bytes(String path) {
    try (var stream = Webjar.class.getResourceAsStream("/" + path)) {
      if (stream == null) {
        throw new IllegalArgumentException("No file " + path);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
