package convo.talk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines of a text that may be anything: of an endless line no more is kept than may be read.
 */
public final class TextLines {
  private static final int MOST_BYTES = 4 * Talk.LONGEST;

  private final InputStream in;
  private final byte[] block = new byte[8192];
  private int at;
  private int end;

  /**
   * A line.
   *
   * @param text empty where there is a problem
   * @param problem what is wrong with it, such as "is not UTF-8"
   */
  public record Line(String text, Optional<String> problem) {
    private static Line wrong(String problem) {
      return new Line("", Optional.of(problem));
    }
  }

  /**
   * @param in UTF-8, should it be
   * @throws IOException if it cannot be read
   */
  public TextLines(InputStream in) throws IOException {
    this.in = in;
    fill();
  }

  /** Whether there is a further line; a line feed at the end begins none. */
  public boolean hasNext() {
    return end > 0;
  }

  /**
   * The next line, without its line feed.
   *
   * @throws IOException if it cannot be read
   */
  public Line next() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var size = 0L;
    var whole = false;
    while (!whole && end > 0) {
      var stop = at;
      while (stop < end && block[stop] != '\n') {
        stop++;
      }
      bytes.write(block, at, (int) Math.min(stop - at, Math.max(0, MOST_BYTES - size)));
      size += stop - at;
      whole = stop < end;
      at = stop + 1;
      if (at >= end) {
        fill();
      }
    }
    return size > MOST_BYTES ? tooLong() : line(bytes.toByteArray());
  }

  private void fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(block));
  }

  private static Line tooLong() {
    return Line.wrong(String.format(Locale.ROOT, "is longer than %,d characters", Talk.LONGEST));
  }

  private static Line line(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf(0) >= 0) {
        return Line.wrong("has a NUL byte");
      }
      return text.length() > Talk.LONGEST ? tooLong() : new Line(text, Optional.empty());
    } catch (CharacterCodingException _) {
      return Line.wrong("is not UTF-8");
    }
  }
}
