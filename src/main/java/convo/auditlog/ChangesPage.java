package convo.auditlog;

import static convo.words.Words.auditlog;

import convo.access.Visitor;
import convo.audit.Actor;
import convo.audit.AuditSubjects;
import convo.audit.AuditWords;
import convo.audit.AuditWords.ChangedField;
import convo.audit.Deed;
import convo.web.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was changed in a shop.
 *
 * @param found the changes of this page, and one more where there is a page after it
 * @param names of the things that they speak of
 * @param people who may be chosen, by account
 */
public record ChangesPage(
    Visitor visitor,
    ChangeFilter filter,
    boolean isFirst,
    List<Deed> found,
    AuditSubjects subjects,
    Map<UUID, String> names,
    List<Choice> people) {
  static final int MOST = 50;

  /** The pages of a shop that show a thing, by its kind. */
  private static final Map<String, String> SHOWN_AT =
      Map.of("profile", "/customers/", "stylist", "/stylists/");

  public List<Deed> shown() {
    return found.subList(0, Math.min(MOST, found.size()));
  }

  /** "edited the profile of Cleo Marsh". */
  public String told(Deed deed) {
    return words(deed).told(deed);
  }

  public List<ChangedField> fields(Deed deed) {
    return words(deed).of(deed.entry().changes());
  }

  private AuditWords words(Deed deed) {
    return new AuditWords(subjects.of(deed.subject()), visitor.shop(), names);
  }

  /** The page of the thing; empty where it has none, or is there no more. */
  public Optional<String> urlOf(Deed deed) {
    return Optional.ofNullable(SHOWN_AT.get(deed.subject()))
        .filter(page -> names.containsKey(deed.subjectId()))
        .map(page -> visitor.shop().url(page + deed.subjectId()));
  }

  /** What somebody outside of the team is; empty for the team. */
  public Optional<String> outsider(Deed deed) {
    return switch (deed.entry().actorKind()) {
      case STAFF, CUSTOMER -> Optional.empty();
      case SUPPORT -> Optional.of(auditlog().support());
      case SYSTEM -> Optional.of("Convo");
    };
  }

  /** Who may be chosen besides the team. */
  public List<Choice> kinds() {
    return List.of(
        new Choice("staff", auditlog().wholeTeam()),
        new Choice("customer", auditlog().customers()),
        new Choice("support", auditlog().convosSupport()),
        new Choice("system", auditlog().convoItself()));
  }

  public List<Choice> things() {
    return subjects.choices();
  }

  public boolean isWho(Choice choice) {
    return choice.value().equals(filter.who());
  }

  public boolean isWhat(Choice choice) {
    return choice.value().equals(filter.what());
  }

  public String from() {
    return filter.from().map(Object::toString).orElse("");
  }

  public String until() {
    return filter.until().map(Object::toString).orElse("");
  }

  public boolean narrows() {
    return filter.narrows();
  }

  public String url() {
    return visitor.shop().url("/audit");
  }

  public String table() {
    return url() + ".csv" + filter.query();
  }

  public Optional<String> first() {
    return isFirst ? Optional.empty() : Optional.of(url() + filter.query());
  }

  public Optional<String> next() {
    return found.size() > MOST
        ? Optional.of(url() + filter.after(shown().getLast().entry().id()))
        : Optional.empty();
  }

  /** How history calls the part in which somebody acted. */
  static String part(Actor.Kind kind) {
    return switch (kind) {
      case STAFF -> auditlog().team();
      case CUSTOMER -> auditlog().customer();
      case SUPPORT -> auditlog().support();
      case SYSTEM -> "Convo";
    };
  }
}
