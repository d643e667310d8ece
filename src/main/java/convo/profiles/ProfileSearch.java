package convo.profiles;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody looks for among the profiles; the address bar holds all of it.
 *
 * @param typed the search box as it was typed
 * @param unseenDays only those whose last visit is longer ago than this many days; 0 for all
 * @param after where the page before ended
 */
public record ProfileSearch(
    String typed,
    Optional<Status> status,
    String tag,
    Optional<UUID> stylist,
    int unseenDays,
    boolean noShows,
    ProfileOrder order,
    Optional<ProfileCursor> after) {

  /** Everybody, newest visit first. */
  public static final ProfileSearch ALL =
      new ProfileSearch(
          "",
          Optional.empty(),
          "",
          Optional.empty(),
          0,
          false,
          ProfileOrder.LAST_VISIT,
          Optional.empty());

  /** The folded words that are looked for. */
  List<String> words() {
    return isUnreadable() ? List.of(SearchTokens.IN_NO_TOKEN) : SearchTokens.words(typed);
  }

  /** Whether what was typed holds nothing by which anybody could be found, such as "😀". */
  public boolean isUnreadable() {
    return !typed.isBlank() && SearchTokens.words(typed).isEmpty();
  }

  /** Whether anything narrows the list. */
  public boolean narrows() {
    return !typed.isBlank() || filters() > 0;
  }

  /** How many filters beside the search box are set. */
  public int filters() {
    return (status.isPresent() ? 1 : 0)
        + (tag.isEmpty() ? 0 : 1)
        + (stylist.isPresent() ? 1 : 0)
        + (unseenDays > 0 ? 1 : 0)
        + (noShows ? 1 : 0);
  }

  /** The same search from the first page on. */
  public ProfileSearch first() {
    return after(Optional.empty());
  }

  /** The same search on the page after a place. */
  public ProfileSearch after(Optional<ProfileCursor> place) {
    return new ProfileSearch(typed, status, tag, stylist, unseenDays, noShows, order, place);
  }

  /** As the query part of an address: "?q=cleo&amp;status=vip", or nothing. */
  public String query() {
    var query =
        parameters().entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("q", typed);
    parameters.put("status", status.map(Status::key).orElse(""));
    parameters.put("tag", tag);
    parameters.put("stylist", stylist.map(UUID::toString).orElse(""));
    parameters.put("unseen", unseenDays == 0 ? "" : String.valueOf(unseenDays));
    parameters.put("no-shows", noShows ? "yes" : "");
    parameters.put("order", order == ProfileOrder.LAST_VISIT ? "" : order.key());
    parameters.put("after", after.map(ProfileCursor::text).orElse(""));
    parameters.values().removeIf(String::isEmpty);
    return parameters;
  }
}
