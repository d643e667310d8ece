package convo.talk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a text that may be anything: of an endless line no more is kept than may be read.
 */
public final class TextLines {
  private static final int MOST_BYTES = 4 * Talk.LONGEST;

  private final InputStream in;
  private int next;

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
   * @param in UTF-8, should it be; best a buffered one
   * @throws IOException if it cannot be read
   */
  public TextLines(InputStream in) throws IOException {
    this.in = in;
    this.next = in.read();
  }

  /** Whether there is a further line; a line feed at the end begins none. */
  public boolean hasNext() {
    return next >= 0;
  }

  /**
   * The next line, without its line feed.
   *
   * @throws IOException if it cannot be read
   */
  public Line next() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var size = 0L;
    while (next >= 0 && next != '\n') {
      if (size < MOST_BYTES) {
        bytes.write(next);
      }
      size++;
      next = in.read();
    }
    next = next < 0 ? next : in.read();
    return size > MOST_BYTES ? tooLong() : line(bytes.toByteArray());
  }

  private static Line tooLong() {
    return Line.wrong("is longer than %,d characters".formatted(Talk.LONGEST));
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
