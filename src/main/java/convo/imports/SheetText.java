package convo.imports;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The text of a file that a spreadsheet has written, in whichever encoding it does. */
final class SheetText {
  private static final String WESTERN = "windows-1252";

  /** What a spreadsheet writes in a country where it is not the western encoding. */
  private static final Map<String, String> OF_COUNTRIES =
      Map.of(
          "CZ PL HU SK SI HR RO BA RS AL", "windows-1250",
          "RU UA BG BY KZ MK", "windows-1251",
          "GR CY", "windows-1253",
          "TR", "windows-1254",
          "IL", "windows-1255",
          "EE LV LT", "windows-1257",
          "JP", "windows-31j",
          "CN", "GB18030",
          "TW HK", "Big5",
          "KR", "EUC-KR");

  /** What spreadsheets of other countries write; the detector names some by their elder sisters. */
  private static final Map<String, Charset> OTHERS =
      Map.of(
          "ISO-8859-2", Charset.forName("windows-1250"),
          "windows-1250", Charset.forName("windows-1250"),
          "windows-1251", Charset.forName("windows-1251"),
          "KOI8-R", Charset.forName("KOI8-R"),
          "ISO-8859-7", Charset.forName("windows-1253"),
          "windows-1253", Charset.forName("windows-1253"),
          "ISO-8859-9", Charset.forName("windows-1254"),
          "windows-1254", Charset.forName("windows-1254"),
          "Shift_JIS", Charset.forName("Shift_JIS"));

  /** By how much the detector must be surer of another than of the western one, in per cent. */
  private static final int SURER = 10;

  private static final int SAMPLE = 2_000;

  private SheetText() {}

  /** Of a file of a shop in a country, two letters, in whose encoding it is likely to be. */
  static String of(byte[] file, String country) {
    var wide = wide(file);
    if (!wide.equals(StandardCharsets.UTF_8)) {
      return withoutMark(new String(file, wide));
    }
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return withoutMark(decoder.decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException older) {
      return new String(file, guessed(file, country));
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** UTF-16 by its mark, or else by the zeros of which every second byte of Latin text is one. */
  private static Charset wide(byte[] file) {
    var zeros = new int[2];
    var sample = Math.min(file.length, SAMPLE);
    for (var at = 0; at < sample; at++) {
      zeros[at % 2] += file[at] == 0 ? 1 : 0;
    }
    var most = sample / 5;
    if (begins(file, 0xFF, 0xFE) || (zeros[1] > most && zeros[0] == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return begins(file, 0xFE, 0xFF) || (zeros[0] > most && zeros[1] == 0)
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_8;
  }

  /** Whether a file begins with these bytes. */
  static boolean begins(byte[] file, int... bytes) {
    return file.length >= bytes.length
        && IntStream.range(0, bytes.length).allMatch(at -> (file[at] & 0xFF) == bytes[at]);
  }

  private static Charset guessed(byte[] file, String country) {
    var matches = new CharsetDetector().setText(file).detectAll();
    var western =
        Arrays.stream(matches)
            .filter(match -> match.getName().matches("ISO-8859-1|windows-1252"))
            .mapToInt(CharsetMatch::getConfidence)
            .max()
            .orElse(0);
    return Arrays.stream(matches)
        .filter(match -> match.getConfidence() > western + SURER)
        .flatMap(match -> Optional.ofNullable(OTHERS.get(match.getName())).stream())
        .findFirst()
        .orElseGet(() -> Charset.forName(usual(country)));
  }

  private static String usual(String country) {
    return OF_COUNTRIES.entrySet().stream()
        .filter(usual -> List.of(usual.getKey().split(" ")).contains(country))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(WESTERN);
  }
}
