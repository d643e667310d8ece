import convo.profiles.ProfileSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement of the portal's, taken from where it stands, so that no copy grows old.
 *
 * @param text with a question mark for each parameter
 * @param names of the parameters, in their order
 */
record PortalSql(String text, List<String> names) {
  private static final Pattern NAME = Pattern.compile("(?<!:):([A-Za-z_]+)");
  private static final String READ_ONLY = "set_config('transaction_read_only', 'on', true)";

  /** Who is there. */
  static PortalSql session() {
    return of("select " + READ_ONLY + "; " + constant("convo.access.SignedInQueries", "FIND"));
  }

  /** One page of a shop's list with the choices of its filters. */
  static PortalSql list() {
    return of(
        "select set_config('app.shop_id', :tenant, true), %s; %s;\n%s"
            .formatted(
                READ_ONLY, listText(), constant("convo.profiles.ProfileListQueries", "CHOICES")));
  }

  private static String listText() {
    try {
      var made =
          Class.forName("convo.profiles.ProfileListSql")
              .getDeclaredMethod("of", ProfileSearch.class, int.class);
      made.setAccessible(true);
      return (String) made.invoke(null, ProfileSearch.ALL, 0);
    } catch (ReflectiveOperationException moved) {
      throw new IllegalStateException(moved);
    }
  }

  private static String constant(String type, String name) {
    try {
      var field = Class.forName(type).getDeclaredField(name);
      field.setAccessible(true);
      return (String) field.get(null);
    } catch (ReflectiveOperationException moved) {
      throw new IllegalStateException(moved);
    }
  }

  private static PortalSql of(String sql) {
    var names = new ArrayList<String>();
    var text =
        NAME.matcher(sql)
            .replaceAll(name -> {
              names.add(name.group(1));
              return "?";
            });
    return new PortalSql(text, names);
  }
}
