package convo.wall;

import convo.Answer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Everything a person gets to see by following every link, from every address that exists. */
public final class Crawl {
  /** Lists lead to endless orders, pages and searches: of each kind of address, so many. */
  private static final int OF_EACH_KIND = 4;

  private final Street street;
  private final Browser browser;
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, Answer> seen = new LinkedHashMap<>();
  private final ArrayDeque<String> ahead = new ArrayDeque<>();

  private Crawl(Street street, String person) {
    this.street = street;
    this.browser = street.browser(person);
  }

  /** Address to answer, in the order they were found. */
  public static Map<String, Answer> of(Street street, String person) {
    var crawl = new Crawl(street, person);
    crawl.run();
    return crawl.seen;
  }

  private void run() {
    addresses().forEach(this::note);
    while (!ahead.isEmpty()) {
      var address = ahead.remove();
      var answer = browser.get(address);
      seen.put(address, answer);
      note(answer.location());
      answer.html().select("[href], [hx-get]").stream().flatMap(Crawl::links).forEach(this::note);
    }
  }

  /** All that can be read in either shop, whether a link leads there or not. */
  private Stream<String> addresses() {
    var things = Street.bellasThings();
    var ritas = new HashMap<>(things);
    ritas.replaceAll((name, thing) -> Street.ritas(thing));
    return street.routes().stream()
        .filter(Route::isRead)
        .flatMap(route -> Stream.of(route.at(things), route.at(ritas)));
  }

  private static Stream<String> links(Element element) {
    return Stream.of(element.attr("href"), element.attr("hx-get"));
  }

  private void note(String link) {
    var address = link.split("#")[0];
    var isPage = address.startsWith("/") && !address.startsWith("/assets/");
    if (isPage
        && !seen.containsKey(address)
        && !ahead.contains(address)
        && kinds.merge(kind(address), 1, Integer::sum) <= OF_EACH_KIND) {
      ahead.add(address);
    }
  }

  /** The address with its ids and the values of its parameters left out. */
  private static String kind(String address) {
    return address.replaceAll("[0-9a-f-]{36}", "ID").replaceAll("=[^&]*", "");
  }

  /** The forms on these pages, each kind once. */
  public static List<FoundForm> forms(Street street, String person) {
    var found = new LinkedHashMap<String, FoundForm>();
    of(street, person)
        .forEach((address, answer) -> {
          for (var element : answer.html().select("form, [hx-post]:not(form)")) {
            var form = FoundForm.of(street, person, address, element);
            found.putIfAbsent(form.kind(), form);
          }
        });
    return new ArrayList<>(found.values());
  }
}
