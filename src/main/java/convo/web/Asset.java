package convo.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file for browsers.
 *
 * @param url its address, which changes with its content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
record Asset(String url, String type, byte[] plain) {

  static Asset of(String name, String type, byte[] content) {
    var dot = name.lastIndexOf('.');
    var url =
        "/assets/%s.%s%s".formatted(name.substring(0, dot), hash(content), name.substring(dot));
    return new Asset(url, type, content);
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  byte[] gzip() {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new Thorough(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Takes the time for the smallest result: it is done once and sent a thousand times. */
  private static final class Thorough extends GZIPOutputStream {
    Thorough(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
