import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the portal's, cut where the values of its rows stand: id, name and address. What is
 * written of numbers and days is kept in the pieces between.
 */
record Skeleton(List<byte[]> pieces, int length) {
  private static final int ROWS = 25;

  static Skeleton of(String page, List<String[]> rows) {
    var pieces = new ArrayList<byte[]>();
    var from = 0;
    for (var row : rows.subList(0, Math.min(ROWS, rows.size()))) {
      for (var value : values(row)) {
        var at = page.indexOf(value, from);
        if (at < 0) {
          throw new IllegalStateException(
              "The portal's page does not show what its statement finds.");
        }
        pieces.add(page.substring(from, at).getBytes(StandardCharsets.UTF_8));
        from = at + value.length();
      }
    }
    pieces.add(page.substring(from).getBytes(StandardCharsets.UTF_8));
    return new Skeleton(pieces, page.length() * 2);
  }

  byte[] filled(List<String[]> rows) {
    var out = new ByteArrayOutputStream(length);
    var piece = 0;
    for (var row : rows.subList(0, Math.min(ROWS, rows.size()))) {
      for (var value : values(row)) {
        out.writeBytes(pieces.get(piece++));
        out.writeBytes(value.getBytes(StandardCharsets.UTF_8));
      }
    }
    out.writeBytes(pieces.get(piece));
    return out.toByteArray();
  }

  private static List<String> values(String[] row) {
    var name = row[1] + " " + row[2];
    return row[4] == null ? List.of(row[0], name) : List.of(row[0], name, row[4]);
  }
}
