package convo.front;

import convo.pictures.Picture;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * The square by which a shop stands on a telephone: its logo on white or its initials on its
 * colour, within the circle that every telephone leaves.
 *
 * @param side in pixels
 */
record AppIcon(int side) {
  private static final double INNER = 0.62;

  byte[] of(Picture logo) {
    var image = blank(Color.WHITE);
    var canvas = image.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    var scale = side * INNER / Math.max(logo.width(), logo.height());
    var width = (int) (logo.width() * scale);
    var height = (int) (logo.height() * scale);
    try {
      var seen = ImageIO.read(new ByteArrayInputStream(logo.content()));
      canvas.drawImage(seen, (side - width) / 2, (side - height) / 2, width, height, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    canvas.dispose();
    return png(image);
  }

  /**
   * @param colour such as "#a62b4b"
   */
  byte[] of(String initials, String colour) {
    var image = blank(Color.decode(colour));
    var canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(Color.WHITE);
    write(canvas, initials);
    canvas.dispose();
    return png(image);
  }

  private void write(Graphics2D canvas, String initials) {
    canvas.setFont(new Font(Font.SERIF, Font.BOLD, (int) (side * 0.4)));
    var shape = canvas.getFont().createGlyphVector(canvas.getFontRenderContext(), initials);
    var box = shape.getVisualBounds();
    canvas.drawGlyphVector(
        shape, (float) (side / 2.0 - box.getCenterX()), (float) (side / 2.0 - box.getCenterY()));
  }

  private BufferedImage blank(Color colour) {
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setColor(colour);
    canvas.fillRect(0, 0, side, side);
    canvas.dispose();
    return image;
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
