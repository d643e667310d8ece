import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One connection that is kept, and the least of HTTP that a measurement needs, so that it costs
 * little itself.
 */
final class Wire implements AutoCloseable {
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST = 1 << 20;

  private final Socket socket;
  private final byte[] bytes = new byte[LONGEST];
  private int end;
  private int bodyAt;

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
  }

  /** Sends what {@link #get} has made and reads the answer to its end; answers its status. */
  int ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    var in = socket.getInputStream();
    end = 0;
    bodyAt = -1;
    var searched = 0;
    while (bodyAt < 0) {
      read(in);
      bodyAt = headEnd(searched);
      searched = Math.max(0, end - 3);
    }
    for (var length = bodyLength(); end < bodyAt + length; ) {
      read(in);
    }
    return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
  }

  private void read(InputStream in) throws IOException {
    var read = in.read(bytes, end, bytes.length - end);
    if (read <= 0) {
      throw new EOFException("The server has closed the connection.");
    }
    end += read;
  }

  private int headEnd(int from) {
    for (var at = from; at + 3 < end; at++) {
      if (bytes[at] == '\r'
          && bytes[at + 1] == '\n'
          && bytes[at + 2] == '\r'
          && bytes[at + 3] == '\n') {
        return at + 4;
      }
    }
    return -1;
  }

  private int bodyLength() {
    for (var at = 0; at < bodyAt - LENGTH.length; at++) {
      if (bytes[at] == '\n' && isLength(at + 1)) {
        var digits = new String(bytes, at + 1 + LENGTH.length, 12, StandardCharsets.US_ASCII);
        return Integer.parseInt(digits.substring(0, digits.indexOf('\r')).strip());
      }
    }
    return 0;
  }

  private boolean isLength(int at) {
    for (var next = 0; next < LENGTH.length; next++) {
      if ((bytes[at + next] | 0x20) != (LENGTH[next] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  /** Of the last answer. */
  String head() {
    return new String(bytes, 0, bodyAt, StandardCharsets.ISO_8859_1);
  }

  /** Of the last answer. */
  byte[] body() {
    return Arrays.copyOfRange(bytes, bodyAt, end);
  }

  static byte[] get(String host, String path, String cookie) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n\r\n"
        .formatted(path, host, cookie)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
