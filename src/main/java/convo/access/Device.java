package convo.access;

import static convo.words.Words.access;

import java.util.List;

/** Reads a browser's name out of what it says of itself, so that a person knows her own again. */
final class Device {
  /** A mark in the browser's words and the name it stands for. */
  private record Mark(String text, String name) {}

  /** In this order, because most browsers claim to be some of the later ones as well. */
  private static final List<Mark> BROWSERS =
      List.of(
          new Mark("Edg", "Edge"),
          new Mark("OPR/", "Opera"),
          new Mark("SamsungBrowser", "Samsung Internet"),
          new Mark("Firefox", "Firefox"),
          new Mark("FxiOS", "Firefox"),
          new Mark("Chrome", "Chrome"),
          new Mark("CriOS", "Chrome"),
          new Mark("Safari", "Safari"));

  private static final List<Mark> SYSTEMS =
      List.of(
          new Mark("iPhone", "iPhone"),
          new Mark("iPad", "iPad"),
          new Mark("Android", "Android"),
          new Mark("CrOS", "ChromeOS"),
          new Mark("Windows", "Windows"),
          new Mark("Mac OS X", "Mac"),
          new Mark("Linux", "Linux"));

  private Device() {}

  static String named(String userAgent) {
    return access()
        .device(
            first(BROWSERS, userAgent, access().someBrowser()),
            first(SYSTEMS, userAgent, access().someDevice()));
  }

  private static String first(List<Mark> marks, String userAgent, String otherwise) {
    return marks.stream()
        .filter(mark -> userAgent.contains(mark.text()))
        .map(Mark::name)
        .findFirst()
        .orElse(otherwise);
  }
}
