package convo.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.TestConvo;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
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
        assertThat(answered(held)).isBetween(28, 30);

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
      try (var again = halfSent(convo, "203.0.113.7")) {
        assertThat(answered(List.of(again))).isZero();
      }
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

  /** How many of them were told that there is no room. */
  private static int answered(List<Socket> sockets) throws Exception {
    var told = 0;
    for (var socket : sockets) {
      socket.setSoTimeout(300);
      try {
        var line = new String(socket.getInputStream().readNBytes(12), US_ASCII);
        assertThat(line).isEqualTo("HTTP/1.1 503");
        told++;
      } catch (SocketTimeoutException waits) {
        assertThat(waits).isNotNull();
      }
    }
    return told;
  }

  @Test
  void a_form_that_trickles_is_given_up() {
    var now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    var slow =
        new InputStream() {
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

    assertThatThrownBy(() -> new BodyRoom(now::get).read(slow))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too slowly");
    assertThat(now.get()).isBefore(Instant.parse("2026-11-23T09:00:30Z"));
  }
}
