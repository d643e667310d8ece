package convo.supportaccess;

import convo.audit.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One line of a transcript. */
public sealed interface Step {
  Instant at();

  /**
   * The session itself went on: asked, let in, entered, ended.
   *
   * @param sentence who did what
   * @param reason given for it; empty where none is asked for
   */
  record Milestone(Instant at, String sentence, String reason) implements Step {}

  /**
   * Support was shown a page, or sent a form.
   *
   * @param method of the request, such as GET
   * @param path the address of the page
   * @param sentence which page or form it was
   * @param isShared whether it is a page that the shop's own people can open, too
   */
  record PageSeen(Instant at, String method, String path, String sentence, boolean isShared)
      implements Step {
    /** Whether it only looked. */
    public boolean isLook() {
      return method.equals("GET");
    }
  }

  /**
   * Support uncovered how a customer is reached.
   *
   * @param url of the customer's page
   * @param field "E-mail" or "Phone"
   */
  record Uncovered(Instant at, String customer, String url, String field, String justification)
      implements Step {}

  /**
   * Support changed something.
   *
   * @param about the name of what was changed; empty where it has none
   * @param words for what was changed of it
   */
  record Changed(Deed deed, String about, ChangeWords words) implements Step {
    @Override
    public Instant at() {
      return deed.entry().at();
    }

    /** Worded when it is read, for only then is the reader's language known. */
    public List<ChangedField> fields() {
      return words.fields(deed);
    }

    /** "Edited the profile of Cleo Marsh", "Moved the service Cut", "Edited the settings". */
    public String sentence() {
      var words = deed.entry().action() + what();
      return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * An action of several words says what was done to somebody, such as "changed the time off".
     */
    private String what() {
      if (deed.entry().action().contains(" ")) {
        return " for " + about;
      }
      return switch (deed.subject()) {
        case "profile" -> " the profile of " + (about.isEmpty() ? "an erased customer" : about);
        case "shop" -> " the settings";
        default -> " the %s %s".formatted(deed.subject(), about);
      };
    }
  }

  /** A field by its label, with what people read of it before and after. */
  record ChangedField(String label, String before, String after) {}
}
