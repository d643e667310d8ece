package convo.signin;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code as the outline of its dark squares, to stand in a page without any file.
 *
 * @param size in squares, with the quiet margin that readers want
 * @param path the data of an SVG path, one unit a square
 */
public record QrPicture(int size, String path) {
  private static final int MARGIN = 4;

  static QrPicture of(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path =
        IntStream.range(0, code.size * code.size)
            .filter(at -> code.getModule(at % code.size, at / code.size))
            .mapToObj(at -> square(at % code.size + MARGIN, at / code.size + MARGIN))
            .collect(Collectors.joining());
    return new QrPicture(code.size + 2 * MARGIN, path);
  }

  private static String square(int x, int y) {
    return "M%d %dh1v1h-1z".formatted(x, y);
  }
}
