import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calendars that are open in browsers: each has a stream of news and asks for its part again when
 * it is told to look, no sooner than 0.6 seconds after the last time, as {@code static/live.js}
 * does.
 */
final class Calendars implements AutoCloseable {
  private static final long PAUSE = 600;

  private final String host;
  private final int port;
  private final List<Socket> streams = new ArrayList<>();
  private final List<Thread> readers = new ArrayList<>();
  private final AtomicInteger looks = new AtomicInteger();
  private volatile boolean isClosed;

  Calendars(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** Opens a day of the shop of somebody who has signed in. */
  void open(Browser.Visitor who, LocalDate day) throws IOException {
    var calendar = "/shops/%s/calendar".formatted(who.shop());
    var stream = new Socket(InetAddress.getLoopbackAddress(), port);
    streams.add(stream);
    var news =
        "GET %s/news?first=%s&last=%s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(calendar, day, day, host, who.cookie());
    stream.getOutputStream().write(news.getBytes(StandardCharsets.ISO_8859_1));
    var part =
        Wire.get(
            host,
            calendar + "?date=" + day,
            who.cookie() + "\r\nHX-Request: true\r\nHX-Target: calendar");
    readers.add(Thread.startVirtualThread(() -> read(stream, part)));
  }

  private void read(Socket stream, byte[] part) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
      var last = 0L;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: day")) {
          Thread.sleep(Math.max(0, last + PAUSE - System.currentTimeMillis()));
          while (lines.ready()) {
            lines.readLine(); // one look does for all that was told meanwhile
          }
          last = System.currentTimeMillis();
          look(part);
        }
      }
    } catch (IOException gone) {
      if (!isClosed) {
        throw new IllegalStateException("A calendar was closed by the portal.", gone);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(byte[] part) throws IOException {
    try (var wire = new Wire(port)) {
      wire.ask(part);
      looks.incrementAndGet();
    }
  }

  int size() {
    return streams.size();
  }

  /** How often one of them has asked for its part since the last time. */
  int looks() {
    return looks.getAndSet(0);
  }

  @Override
  public void close() throws IOException {
    isClosed = true;
    for (var stream : streams) {
      stream.close();
    }
  }
}
