package convo.people;

import static convo.words.Words.people;

import convo.database.CustomerId;
import java.util.List;

/**
 * Somebody whose mail goes to another person.
 *
 * @param shops the names of the shops that know them
 */
public record FamilyMember(CustomerId id, String firstName, String lastName, List<String> shops) {

  public String name() {
    var name = (firstName + " " + lastName).strip();
    return name.isEmpty() ? people().noName() : name;
  }

  /** Whether the person added them, and no shop wrote them down. */
  boolean isAdded() {
    return shops.isEmpty();
  }

  /** The address of their page, or of one below it. */
  public String url(String rest) {
    return "/me/family/" + id + rest;
  }

  /** "Known at Bella's Salon", or that no shop knows them. */
  public String known() {
    return shops.isEmpty() ? people().notKnown() : people().knownAt(shops);
  }
}
