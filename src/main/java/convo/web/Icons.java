package convo.web;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tabler's outline icons, drawn into the page: no request, and they take the colour of the text.
 * Each is read once from the icon webjar.
 */
public final class Icons {
  private static final Webjar TABLER = new Webjar("tabler__icons");
  private static final Map<String, byte[]> DRAWN = new ConcurrentHashMap<>();

  private Icons() {}

  /**
   * The icon, hidden from screen readers: the text beside it says what is meant.
   *
   * @throws IllegalArgumentException when Tabler has no icon of that name
   */
  public static Content of(String name) {
    var svg = DRAWN.computeIfAbsent(name, Icons::draw);
    return output -> output.writeBinaryContent(svg);
  }

  private static byte[] draw(String name) {
    var file = new String(TABLER.read("icons/outline/" + name + ".svg"), StandardCharsets.UTF_8);
    var shapes =
        file.substring(file.indexOf('>', file.indexOf("<svg")) + 1)
            .replaceAll("<path stroke=\"none\"[^>]*>|\n *", "")
            .replace(" />", "/>");
    var head =
        "<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 24 24\" fill=\"none\""
            + " stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\""
            + " stroke-linejoin=\"round\">";
    return (head + shapes).getBytes(StandardCharsets.UTF_8);
  }
}
