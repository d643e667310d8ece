package convo.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import convo.web.Binary;
import convo.web.Initials;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The page of a shop as an app on a telephone: its manifest (W3C Web Application Manifest), its
 * icons.
 */
public final class WebAppHandler {
  private static final int SMALL = 192;
  private static final int LARGE = 512;
  private static final String PAPER = "#faf7f2";

  private static final int MOST_ICONS = 200;

  private final Fronts fronts;
  private final FrontPictureQueries pictures;

  /** Drawn once, one at a time: anybody may ask for them, as often as they like. */
  private final Cache<Icon, byte[]> icons =
      Caffeine.newBuilder().maximumSize(MOST_ICONS).executor(Runnable::run).build();

  /**
   * What an icon looks like.
   *
   * @param seen the picture that it shows; none for the initials
   */
  private record Icon(Optional<UUID> seen, String initials, String colour, int side) {}

  public WebAppHandler(Fronts fronts, FrontPictureQueries pictures) {
    this.fronts = fronts;
    this.pictures = pictures;
  }

  public void manifest(Context ctx) {
    var face = fronts.greet(ctx);
    var shop = face.shop();
    var icons =
        Stream.of(SMALL, LARGE)
            .flatMap(side -> Stream.of(icon(face, side, "any"), icon(face, side, "maskable")))
            .toList();
    ctx.json(
            Map.ofEntries(
                Map.entry("id", face.url("")),
                Map.entry("name", face.appName()),
                Map.entry("short_name", face.appName()),
                Map.entry("lang", face.details().language()),
                Map.entry("start_url", face.url("")),
                Map.entry("scope", face.url("")),
                Map.entry("display", "standalone"),
                Map.entry("background_color", PAPER),
                Map.entry("theme_color", shop.accent().soft()),
                Map.entry("icons", List.copyOf(icons))))
        .contentType("application/manifest+json");
  }

  private static Map<String, String> icon(Front face, int side, String purpose) {
    return Map.of(
        "src",
        face.url("/icon-" + side + ".png"),
        "sizes",
        side + "x" + side,
        "type",
        "image/png",
        "purpose",
        purpose);
  }

  public void small(Context ctx) {
    show(ctx, SMALL);
  }

  public void large(Context ctx) {
    show(ctx, LARGE);
  }

  private void show(Context ctx, int side) {
    var face = fronts.greet(ctx);
    var shop = face.shop();
    var logo = face.logo().stream().findFirst().map(ShownPicture::id);
    var icon = new Icon(logo, Initials.of(shop.name()), shop.accent().strong(), side);
    var drawn = icons.getIfPresent(icon);
    ctx.header("Cache-Control", "public, max-age=3600");
    Binary.answer(ctx, "image/png", drawn == null ? draw(icon, shop.slug()) : drawn);
  }

  private synchronized byte[] draw(Icon icon, String slug) {
    return icons.get(
        icon,
        _ -> {
          var drawing = new AppIcon(icon.side);
          return icon.seen
              .flatMap(_ -> pictures.logo(slug))
              .map(drawing::of)
              .orElseGet(() -> drawing.of(icon.initials, icon.colour));
        });
  }
}
