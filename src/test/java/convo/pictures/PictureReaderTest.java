package convo.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.pictures.PictureReading.Refused;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent as a picture becomes a small one of the portal's own making, or a sentence. */
public class PictureReaderTest {
  private static final PictureReader READER = new PictureReader();

  private static Picture read(byte[] file) {
    return (Picture) READER.read(file);
  }

  private static String refused(byte[] file) {
    return ((Refused) READER.read(file)).sentence();
  }

  @Test
  void a_large_picture_is_made_small_and_keeps_its_shape() throws IOException {
    var photo = read(Sketch.jpeg(3_000, 2_000));
    assertThat(photo.mediaType()).isEqualTo("image/jpeg");
    assertThat(List.of(photo.width(), photo.height())).isEqualTo(List.of(512, 341));
    var image = ImageIO.read(new ByteArrayInputStream(photo.content()));
    assertThat(image.getWidth()).isEqualTo(512);

    var logo = read(Sketch.png(40, 1_000));
    assertThat(logo.mediaType()).isEqualTo("image/png");
    assertThat(List.of(logo.width(), logo.height())).isEqualTo(List.of(20, 512));
    assertThat(read(Sketch.png(1, 1)).width()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1,40,20,RED", "3,40,20,BLUE", "6,20,40,RED", "8,20,40,BLUE", "99,40,20,RED"})
  void a_photo_stands_as_the_phone_was_held_and_tells_nothing_else(
      int orientation, int width, int height, String topLeft) throws IOException {
    var file = Sketch.held(orientation, 40, 20);
    assertThat(new String(file, ISO_8859_1)).contains("GPS 52.5200");

    var photo = read(file);

    assertThat(List.of(photo.width(), photo.height())).isEqualTo(List.of(width, height));
    assertThat(new String(photo.content(), ISO_8859_1)).doesNotContain("GPS", "Exif");
    var image = ImageIO.read(new ByteArrayInputStream(photo.content()));
    var corner = new Color(image.getRGB(2, 2));
    assertThat(corner.getRed() > corner.getBlue()).isEqualTo(topLeft.equals("RED"));
  }

  @Test
  void too_many_pixels_are_refused_before_one_is_decoded() {
    for (var side : List.of(5_001, 60_000, Integer.MAX_VALUE)) {
      assertThat(refused(Sketch.bomb(side))).isNotEmpty();
    }
    assertThat(refused(Sketch.bomb(60_000))).contains("25 million pixels");
    assertThat(refused(Sketch.bomb(5_500))).contains("25 million pixels");
    assertThat(refused(Sketch.bomb(5_000))).contains("no picture that we can read"); // cut off
  }

  @Test
  void one_long_row_is_refused_however_few_its_pixels_are() {
    assertThat(refused(Sketch.bomb(25_000, 1))).contains("20,000");
    assertThat(refused(Sketch.bomb(1, 25_000))).contains("20,000");
  }

  @Test
  void what_is_none_of_the_two_kinds_is_refused_whatever_it_is_called() {
    var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    var whole = Sketch.jpeg(200, 200);
    for (var file :
        List.of(
            svg.getBytes(UTF_8),
            "<html><script>alert(1)</script>".getBytes(UTF_8),
            "GIF89a".getBytes(UTF_8),
            Sketch.gif(),
            Arrays.copyOf(Sketch.png(200, 200), 60),
            Arrays.copyOf(whole, 30),
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1},
            new byte[0])) {
      assertThat(refused(file)).contains("no picture that we can read");
    }
  }

  @Test
  void a_file_with_bytes_altered_anywhere_is_a_picture_or_a_sentence() {
    var random = new Random(7);
    for (var file : List.of(Sketch.held(6, 60, 40), Sketch.png(60, 40))) {
      for (var round = 0; round < 300; round++) {
        var odd = file.clone();
        for (var change = 0; change < 4; change++) {
          odd[random.nextInt(odd.length)] = (byte) random.nextInt(256);
        }
        assertThat(READER.read(odd)).isInstanceOf(PictureReading.class);
      }
    }
  }
}
