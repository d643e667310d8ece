package convo.demo;

import convo.database.Database;
import convo.database.ShopId;
import convo.pictures.Picture;
import convo.pictures.PictureQueries;
import convo.pictures.PictureReader;
import convo.pictures.PictureReading.Refused;
import convo.pictures.Pictured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The logos and faces of the demo, which were drawn for it: a shop file holds no pictures, so they
 * are hung here, each through the same check as one that somebody sends.
 */
public final class DemoPictures {
  /** Of a shop: the file of its logo, and that of each of its team by name. */
  private static final Map<String, Map<String, String>> DRAWN =
      Map.of(
          "bella",
          Map.of(
              "Sam", "sam",
              "Lena", "lena",
              "Tuğba", "tugba",
              "Paul", "paul",
              "Mirjam", "mirjam",
              "Đức", "duc"),
          "rita",
          Map.of("Joe", "joe", "Priya", "priya", "Marek", "marek", "Alfie", "alfie"));

  private final Database database;
  private final PictureQueries pictures;
  private final PictureReader reader = new PictureReader();

  public DemoPictures(Database database, InstantSource clock) {
    this.database = database;
    this.pictures = new PictureQueries(database.shops(), clock);
  }

  /** Hangs the pictures of those of these shops that have some. */
  public void hang(List<String> shops) {
    shops.stream().filter(DRAWN::containsKey).forEach(this::hang);
  }

  private void hang(String slug) {
    var shop = database.platform().read(handle -> DemoQueries.shop(handle, slug));
    var faces = DRAWN.getOrDefault(slug, Map.of());
    for (var one : pictures.list(shop)) {
      if (one.isLogo()) {
        hang(shop, one, slug + "-logo");
      } else if (faces.containsKey(one.name())) {
        hang(shop, one, slug + "-" + faces.get(one.name()));
      }
    }
  }

  private void hang(ShopId shop, Pictured one, String file) {
    switch (reader.read(drawn(file))) {
      case Picture picture -> pictures.hang(shop, one, picture);
      case Refused(var why) -> throw new IllegalStateException(file + ": " + why);
    }
  }

  private static byte[] drawn(String file) {
    try (var png = DemoPictures.class.getResourceAsStream("/demo/pictures/" + file + ".png")) {
      return Objects.requireNonNull(png).readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
