package convo.pictures;

/** What becomes of a file that somebody has sent as a picture. */
public sealed interface PictureReading permits Picture, PictureReading.Refused {

  /**
   * It becomes none.
   *
   * @param sentence why
   */
  record Refused(String sentence) implements PictureReading {}
}
