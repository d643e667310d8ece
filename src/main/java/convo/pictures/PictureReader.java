package convo.pictures;

import static convo.words.Words.pictures;

import convo.pictures.PictureReading.Refused;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes a small picture of a PNG or JPEG file. How many pixels it would have is looked at before
 * one is decoded, and one file is decoded at a time, so that no file takes all memory.
 */
public final class PictureReader {
  /** Of a side, in pixels. */
  static final int LONGEST = 512;

  static final long MOST_PIXELS = 25_000_000;

  /** The reader of PNG holds whole rows as they were, however few pixels are asked for. */
  static final int MOST_OF_A_SIDE = 20_000;

  private static final Set<String> FORMATS = Set.of("png", "jpeg");
  private static final float QUALITY = 0.86f;

  private final Semaphore one = new Semaphore(1);

  /** Reads a file, whatever it calls itself. */
  public PictureReading read(byte[] file) {
    one.acquireUninterruptibly();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      return reader(input).map(reader -> read(reader, file)).orElseGet(PictureReader::unreadable);
    } catch (IOException broken) {
      return unreadable();
    } finally {
      one.release();
    }
  }

  private static PictureReading unreadable() {
    return new Refused(pictures().unreadable());
  }

  private static Optional<ImageReader> reader(ImageInputStream input) throws IOException {
    for (var readers = ImageIO.getImageReaders(input); readers.hasNext(); ) {
      var reader = readers.next();
      if (FORMATS.contains(format(reader))) {
        reader.setInput(input, true, true);
        return Optional.of(reader);
      }
    }
    return Optional.empty();
  }

  private static String format(ImageReader reader) {
    try {
      return reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
    } catch (IOException broken) {
      return "";
    }
  }

  private static PictureReading read(ImageReader reader, byte[] file) {
    try {
      var width = reader.getWidth(0);
      var height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS || Math.max(width, height) > MOST_OF_A_SIDE) {
        return new Refused(pictures().tooManyPixels());
      }
      var some = reader.getDefaultReadParam();
      var step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
      some.setSourceSubsampling(step, step, 0, 0);
      return written(Turn.of(file).apply(small(reader.read(0, some))));
    } catch (IOException | RuntimeException broken) { // the readers throw all kinds for odd files
      return unreadable();
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage small(BufferedImage image) {
    var shrink = Math.min(1.0, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
    var width = Math.max(1, (int) Math.round(image.getWidth() * shrink));
    var height = Math.max(1, (int) Math.round(image.getHeight() * shrink));
    var isClear = image.getColorModel().hasAlpha();
    var small =
        new BufferedImage(
            width, height, isClear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var canvas = small.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.drawImage(image, 0, 0, width, height, null);
    canvas.dispose();
    return small;
  }

  private static Picture written(BufferedImage image) throws IOException {
    var isClear = image.getColorModel().hasAlpha();
    var writer = ImageIO.getImageWritersByFormatName(isClear ? "png" : "jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      var how = writer.getDefaultWriteParam();
      if (!isClear) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return new Picture(
        isClear ? "image/png" : "image/jpeg",
        bytes.toByteArray(),
        image.getWidth(),
        image.getHeight());
  }
}
