package convo.supportaccess;

import static convo.words.Words.supportaccess;

import convo.audit.AuditWords;
import convo.audit.AuditWords.ChangedField;
import convo.audit.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line of a transcript. */
public sealed interface TranscriptStep {
  Instant at();

  /**
   * The session itself went on: asked, let in, entered, ended.
   *
   * @param sentence who did what
   * @param reason given for it; empty where none is asked for
   */
  record Milestone(Instant at, String sentence, String reason) implements TranscriptStep {}

  /**
   * Support was shown a page, or sent a form.
   *
   * @param isLook whether it only looked
   * @param path the address of the page
   * @param sentence which page or form it was
   * @param isShared whether it is a page that the shop's own people can open, too
   * @param refused the status with which it was refused
   */
  record PageSeen(
      Instant at,
      boolean isLook,
      String path,
      String sentence,
      boolean isShared,
      Optional<Integer> refused)
      implements TranscriptStep {

    /** "Form sent", "Page refused (403)", as a spreadsheet names it. */
    String what() {
      return refused
          .map(String::valueOf)
          .map(status ->
              isLook ? supportaccess().pageRefused(status) : supportaccess().formRefused(status))
          .orElseGet(() -> isLook ? supportaccess().pageSeen() : supportaccess().formSent());
    }
  }

  /**
   * Support uncovered how a customer is reached.
   *
   * @param url of the customer's page
   * @param field {@code email} or {@code phone}
   */
  record Uncovered(Instant at, String customer, String url, String field, String justification)
      implements TranscriptStep {}

  /** Support changed something, in words that are looked up when the reader's language is known. */
  record Changed(Deed deed, AuditWords words) implements TranscriptStep {
    @Override
    public Instant at() {
      return deed.entry().at();
    }

    /** The name of what was changed. */
    public String about() {
      return words.name(deed.subjectId());
    }

    public List<ChangedField> fields() {
      return words.of(deed.entry().changes());
    }

    /** "Edited the profile of Cleo Marsh". */
    public String sentence() {
      var told = words.told(deed);
      return told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
    }
  }
}
