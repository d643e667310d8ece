package convo.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.TestConvo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Nobody fills the memory by sending much at once, or the time by sending slowly. */
class BodyRoomTest {
  private static final int BYTES = 950_000;

  @Test
  void who_holds_many_large_forms_leaves_room_for_others() throws Exception {
    try (var convo = TestConvo.behindProxy()) {
      var held = new ArrayList<Socket>();
      try {
        for (var number = 0; number < 40; number++) {
          held.add(halfSent(convo, "203.0.113.7"));
        }
        assertThat(told(held)).isBetween(28, 30);

        var guest = convo.guest();
        var other =
            guest.send(
                "POST",
                "/sign-in/code",
                "email=ana@example.com&csrf=" + guest.token("/sign-in/code"),
                Map.of("X-Forwarded-For", "203.0.113.8"));
        assertThat(other.status()).isEqualTo(200);
      } finally {
        for (var socket : held) {
          socket.close();
        }
      }
      assertThat(sentWhole(convo)).as("there is room again").isEqualTo("HTTP/1.1 403");
    }
  }

  private static Socket halfSent(TestConvo convo, String address) throws IOException {
    var socket = new Socket(convo.url().getHost(), convo.url().getPort());
    var head =
        """
        POST /sign-in HTTP/1.1\r
        Host: %s\r
        X-Forwarded-For: %s\r
        Content-Type: application/x-www-form-urlencoded\r
        Content-Length: %d\r
        \r
        """
            .formatted(convo.url().getAuthority(), address, BYTES);
    socket.getOutputStream().write(head.getBytes(US_ASCII));
    socket.getOutputStream().write("a=".getBytes(US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  /** How many of them are told that there is no room, before long. */
  private static int told(List<Socket> sockets) throws Exception {
    var waiting = new ArrayList<>(sockets);
    for (var tries = 0; tries < 20 && waiting.size() > 12; tries++) {
      waiting.removeIf(BodyRoomTest::isTold);
    }
    return sockets.size() - waiting.size();
  }

  private static boolean isTold(Socket socket) {
    try {
      socket.setSoTimeout(100);
      assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 503");
      return true;
    } catch (SocketTimeoutException waits) {
      return false;
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static String firstLine(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), US_ASCII);
  }

  /** What a form without a token is answered, once the portal has seen that the others are gone. */
  private static String sentWhole(TestConvo convo) throws Exception {
    var line = "";
    for (var tries = 0; tries < 100 && !line.endsWith("403"); tries++) {
      try (var socket = halfSent(convo, "203.0.113.7")) {
        socket.getOutputStream().write("x".repeat(BYTES - 2).getBytes(US_ASCII));
        socket.getOutputStream().flush();
        line = firstLine(socket);
      } catch (SocketException closed) {
        Thread.sleep(100); // it was told before it had sent everything
      }
    }
    return line;
  }

  @Test
  void a_form_that_trickles_is_given_up() {
    var now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    var slow = slow(now);

    assertThatThrownBy(() -> new BodyRoom(now::get).read(slow))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too slowly");
    assertThat(now.get()).isBefore(Instant.parse("2026-11-23T09:00:30Z"));
    assertThatThrownBy(() -> new BodyRoom(now::get).drain(slow)).isInstanceOf(IOException.class);
    assertThat(now.get()).isBefore(Instant.parse("2026-11-23T09:01:00Z"));
  }

  /** A byte every three seconds. */
  private static InputStream slow(AtomicReference<Instant> now) {
    return new InputStream() {
      private int sent;

      @Override
      public int read() {
        now.set(now.get().plus(Duration.ofSeconds(3)));
        return sent++ < 1_000 ? 'a' : -1;
      }

      @Override
      public int read(byte[] bytes, int from, int most) {
        bytes[from] = (byte) read();
        return sent > 1_000 ? -1 : 1;
      }
    };
  }
}
