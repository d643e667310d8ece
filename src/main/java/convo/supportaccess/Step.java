package convo.supportaccess;

import convo.audit.Deed;
import java.time.Instant;
import java.util.List;

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
   * @param trail the address in words
   * @param isShared whether the shop's own people have this page too
   */
  record PageSeen(Instant at, String method, String path, List<String> trail, boolean isShared)
      implements Step {
    /** Whether it only looked. */
    public boolean isLook() {
      return method.equals("GET");
    }

    /** "Customers, Cleo Marsh". */
    public String words() {
      return String.join(", ", trail);
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
   */
  record Changed(Deed deed, String about, List<ChangedField> fields) implements Step {
    @Override
    public Instant at() {
      return deed.entry().at();
    }

    /** "edited the profile". */
    public String words() {
      return "%s the %s".formatted(deed.entry().action(), deed.subject());
    }
  }

  /** A field by its label, with what people read of it before and after. */
  record ChangedField(String label, String before, String after) {}
}
