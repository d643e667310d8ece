package convo.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files of pictures, honest and other. */
public final class Sketch {
  private Sketch() {}

  /** Red on the left, blue on the right. */
  public static byte[] png(int width, int height) {
    return file(width, height, BufferedImage.TYPE_INT_ARGB, "png");
  }

  static byte[] jpeg(int width, int height) {
    return file(width, height, BufferedImage.TYPE_INT_RGB, "jpeg");
  }

  static byte[] gif() {
    return file(10, 10, BufferedImage.TYPE_INT_RGB, "gif");
  }

  private static byte[] file(int width, int height, int type, String format) {
    var image = new BufferedImage(width, height, type);
    var canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width / 2, height);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(width / 2, 0, width, height);
    canvas.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A file of a few bytes that says it has so many pixels. */
  static byte[] bomb(int side) {
    return bomb(side, side);
  }

  static byte[] bomb(int width, int height) {
    var png = png(4, 4);
    var head = ByteBuffer.wrap(png);
    head.putInt(16, width).putInt(20, height);
    var sum = new CRC32();
    sum.update(png, 12, 17);
    head.putInt(29, (int) sum.getValue());
    return png;
  }

  /** A JPEG with what a phone writes into it: how it was held, and where. */
  static byte[] held(int orientation, int width, int height) {
    var jpeg = jpeg(width, height);
    var exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + 20);
    exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putShort((short) 0);
    exif.putInt(0x4D4D002A).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    exif.put("GPS 52.5200 13.4050".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    var whole = ByteBuffer.allocate(jpeg.length + exif.capacity());
    whole.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }
}
