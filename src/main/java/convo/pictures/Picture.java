package convo.pictures;

/**
 * A picture as the portal has made it, with nothing in it of the file that was sent but what one
 * sees.
 *
 * @param mediaType image/png or image/jpeg
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(String mediaType, byte[] content, int width, int height)
    implements PictureReading {}
