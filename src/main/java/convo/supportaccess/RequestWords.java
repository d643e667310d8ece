package convo.supportaccess;

import static java.util.Map.entry;

import convo.shops.Shop;
import convo.web.Address;
import convo.web.Form;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a sentence which page of a shop support asked for, or which form it sent. */
record RequestWords(Shop shop, String method, String path) {
  /** What each address inside a shop is called; a star is an id, and the first of them is named. */
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          entry("GET ", "Saw the bookings of a day"),
          entry("GET /customers", "Saw the list of customers"),
          entry("GET /customers/*", "Saw the page of %s"),
          entry("GET /customers/*/bookings", "Saw all bookings of %s"),
          entry("GET /customers/*/changes", "Saw all changes of %s"),
          entry("GET /customers/*/edit", "Opened the form of %s"),
          entry("POST /customers/*", "Sent the form of %s"),
          entry("GET /services", "Saw the services"),
          entry("GET /services/new", "Opened “Add a service”"),
          entry("POST /services", "Sent “Add a service”"),
          entry("GET /services/*/edit", "Opened the form of %s"),
          entry("POST /services/*", "Sent the form of %s"),
          entry("POST /services/*/position", "Sent another place in the list for %s"),
          entry("GET /services/*/deactivation", "Opened “Stop offering it” for %s"),
          entry("POST /services/*/deactivation", "Sent “Stop offering it” for %s"),
          entry("POST /services/*/activation", "Sent “Offer it again” for %s"),
          entry("GET /stylists", "Saw the team"),
          entry("GET /stylists/new", "Opened “Add a stylist”"),
          entry("POST /stylists", "Sent “Add a stylist”"),
          entry("GET /stylists/*", "Saw the page of %s"),
          entry("GET /stylists/*/edit", "Opened the form of %s"),
          entry("POST /stylists/*", "Sent the form of %s"),
          entry("GET /stylists/*/deactivation", "Opened “Deactivate” for %s"),
          entry("POST /stylists/*/deactivation", "Sent “Deactivate” for %s"),
          entry("POST /stylists/*/activation", "Sent “Take bookings again” for %s"),
          entry("GET /stylists/*/hours/edit", "Opened the weekly hours of %s"),
          entry("POST /stylists/*/hours", "Sent the weekly hours of %s"),
          entry("GET /stylists/*/exceptions/new", "Opened “Add a special day” for %s"),
          entry("POST /stylists/*/exceptions", "Sent “Add a special day” for %s"),
          entry("GET /stylists/*/exceptions/*/removal", "Opened “Remove a special day” for %s"),
          entry("POST /stylists/*/exceptions/*/removal", "Sent “Remove a special day” for %s"),
          entry("GET /stylists/*/time-off/new", "Opened “Add time off” for %s"),
          entry("POST /stylists/*/time-off", "Sent “Add time off” for %s"),
          entry("GET /stylists/*/time-off/*/removal", "Opened “Remove time off” for %s"),
          entry("POST /stylists/*/time-off/*/removal", "Sent “Remove time off” for %s"),
          entry("GET /settings", "Saw the settings"),
          entry("POST /settings", "Sent the settings"));

  /** The pages that support alone has. */
  private static final Map<String, String> SUPPORTS_OWN =
      Map.of(
          "GET /support-visit", "Saw what they may do on this visit",
          "POST /support-visit/write", "Asked for permission to change things",
          "POST /support-visit/end", "Left the shop",
          "GET /customers/*/reveals/new", "Opened “Uncover contact details” for %s",
          "POST /customers/*/reveals", "Sent “Uncover contact details” for %s");

  /** Whom the first id of an address means where nothing of that id is there. */
  private static final Map<String, String> GONE =
      Map.of("customers", "a customer who is gone", "services", "a service that is gone");

  /** "Saw the page of Cleo Marsh"; the bare address where no such page is there. */
  String sentence(Map<UUID, String> names) {
    return Optional.ofNullable(SENTENCES.get(key()))
        .or(() -> Optional.ofNullable(SUPPORTS_OWN.get(key())))
        .map(words -> words.formatted(name(names)))
        .orElseGet(() -> (method.equals("GET") ? "Asked for " : "Sent a form to ") + page());
  }

  /** The ids in the address, to be named. */
  Stream<UUID> ids() {
    return parts().flatMap(part -> Form.uuid(part).stream());
  }

  /** Whether it is a page of the shop that its own people can open, too. */
  boolean isShared() {
    return method.equals("GET") && Address.isLocal(path) && SENTENCES.containsKey(key());
  }

  /** "GET /customers/*" of a customer's page; an address outside the shop stays whole. */
  private String key() {
    return inside().isEmpty()
        ? path
        : method + " " + parts().map(RequestWords::starred).collect(Collectors.joining());
  }

  private static String starred(String part) {
    return "/" + Form.uuid(part).map(id -> "*").orElse(part);
  }

  private String name(Map<UUID, String> names) {
    var collection = parts().findFirst().orElse("");
    var gone = GONE.getOrDefault(collection, "somebody who is gone");
    return ids().findFirst().map(id -> names.getOrDefault(id, gone)).orElse("");
  }

  private Stream<String> parts() {
    return Arrays.stream(inside().orElse("").split("/")).filter(part -> !part.isEmpty());
  }

  /** What follows the address of the shop; empty for an address that is none of its. */
  private Optional<String> inside() {
    var home = shop.url("");
    return page().equals(home) || page().startsWith(home + "/")
        ? Optional.of(page().substring(home.length()))
        : Optional.empty();
  }

  private String page() {
    return path.replaceFirst("[?#].*", "");
  }
}
