package convo.pictures;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: a number from 1 to 8 beside the picture (EXIF 2.32, tag 0x0112), which
 * would go lost with all else that stands there.
 */
record Turn(int orientation) {
  private static final int TAG = 0x0112;
  private static final long EXIF = 0x457869660000L;

  /** That of a JPEG file, and none of any other. */
  static Turn of(byte[] file) {
    try {
      return new Turn(orientation(ByteBuffer.wrap(file)));
    } catch (IndexOutOfBoundsException | IllegalArgumentException cutOff) {
      return new Turn(1);
    }
  }

  private static int orientation(ByteBuffer file) {
    if (file.getShort(0) != (short) 0xFFD8) {
      return 1;
    }
    for (var at = 2; (file.getShort(at) & 0xFF00) == 0xFF00; ) {
      var marker = file.getShort(at) & 0xFFFF;
      if (marker == 0xFFDA) {
        return 1;
      }
      if (marker == 0xFFE1 && file.getLong(at + 4) >>> 16 == EXIF) {
        return tag(file, at + 10);
      }
      at += 2 + (file.getShort(at + 2) & 0xFFFF);
    }
    return 1;
  }

  /** Of the first directory of what begins there. */
  private static int tag(ByteBuffer file, int start) {
    file.order(file.getShort(start) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var directory = start + file.getInt(start + 4);
    for (var entry = 0; entry < (file.getShort(directory) & 0xFFFF); entry++) {
      var at = directory + 2 + 12 * entry;
      if ((file.getShort(at) & 0xFFFF) == TAG) {
        return file.getShort(at + 8);
      }
    }
    return 1;
  }

  /** The picture as it was meant to be seen. */
  BufferedImage apply(BufferedImage image) {
    var isQuarter = orientation >= 5 && orientation <= 8;
    if (orientation < 2 || orientation > 8) {
      return image;
    }
    var width = image.getWidth();
    var height = image.getHeight();
    var turned =
        new BufferedImage(isQuarter ? height : width, isQuarter ? width : height, image.getType());
    var canvas = turned.createGraphics();
    canvas.drawImage(image, matrix(width, height), null);
    canvas.dispose();
    return turned;
  }

  private AffineTransform matrix(int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      default -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }
}
