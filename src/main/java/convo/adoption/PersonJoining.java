package convo.adoption;

import convo.people.AdoptedPersonRows;
import convo.profiles.Consent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Finds who the customers of a batch are, or makes them. Whoever has an address here already is its
 * person, as for every import; of two of the old program under one address the one of another name
 * is of the family.
 */
final class PersonJoining {
  private final Handle handle;
  private final String name;
  private final Marks marks;
  private final Instant now;
  private final Map<String, AdoptedPersonRows.Holder> holders = new HashMap<>();
  private final List<Map<String, Object>> made = new ArrayList<>();
  private final List<Map<String, Object>> followed = new ArrayList<>();
  private final List<Map<String, Object>> kept = new ArrayList<>();
  private final List<Map<String, Object>> remembered = new ArrayList<>();

  /**
   * Who somebody is.
   *
   * @param email under which shops have her: her own, or the one through which she is reached
   * @param isErased whether she is not to come back
   */
  record Joined(UUID id, Optional<String> email, boolean isErased, Optional<Cause> cause) {}

  /** Somebody was added at the same moment: once more finds her. */
  static final class SomebodyCame extends RuntimeException {
    private static final long serialVersionUID = 1;

    SomebodyCame() {
      super("somebody added the same addresses at the same moment");
    }
  }

  PersonJoining(Handle handle, String name, Marks marks, Instant now) {
    this.handle = handle;
    this.name = name;
    this.marks = marks;
    this.now = now;
  }

  /** In the order of the list; by their sources and keys. */
  Map<String, Joined> join(List<AdoptedPerson> persons) {
    var known = new HashMap<String, AdoptedPersonRows.Known>();
    persons.stream()
        .collect(Collectors.groupingBy(AdoptedPerson::source))
        .forEach((source, some) ->
            AdoptedPersonRows.known(handle, source, some.stream().map(this::mark).toList())
                .forEach(one -> known.put(one.mark(), one)));
    var emails = persons.stream().flatMap(one -> one.email().stream()).distinct().toList();
    AdoptedPersonRows.holders(handle, name, emails)
        .forEach(holder -> holders.put(holder.email(), holder));
    var joined = new LinkedHashMap<String, Joined>();
    for (var person : persons) {
      var before = Optional.ofNullable(known.get(mark(person)));
      joined.put(mark(person), before.map(one -> again(person, one)).orElseGet(() -> join(person)));
    }
    if (AdoptedPersonRows.insert(handle, JsonText.of(made), now) < made.size()) {
      throw new SomebodyCame();
    }
    AdoptedPersonRows.follow(handle, JsonText.of(followed), now);
    AdoptedPersonRows.keep(handle, JsonText.of(kept));
    AdoptedPersonRows.remember(handle, JsonText.of(remembered), now);
    return joined;
  }

  /**
   * She has come over before. Her own address stays what it was: whoever can read it opens what is
   * hers here, and what was typed in the older program is nobody's proof.
   */
  private Joined again(AdoptedPerson person, AdoptedPersonRows.Known known) {
    if (known.isErased()) {
      return new Joined(known.id(), Optional.empty(), true, Optional.of(Cause.ERASED));
    }
    var holder = person.email().flatMap(email -> Optional.ofNullable(holders.get(email)));
    var isReached = known.email().isEmpty() && holder.isPresent();
    var own = known.email();
    if (known.isMade()) {
      followed.add(row(person, known.id(), own, Optional.empty()));
      own.ifPresent(email -> hold(person, known.id(), email));
    }
    var cause =
        isReached
            ? Optional.of(Cause.SHARED_ADDRESS)
            : own.equals(person.email())
                ? Optional.<Cause>empty()
                : Optional.of(Cause.ADDRESS_KEPT);
    return new Joined(known.id(), isReached ? person.email() : own, false, cause);
  }

  private Joined join(AdoptedPerson person) {
    var holder = person.email().flatMap(email -> Optional.ofNullable(holders.get(email)));
    if (holder.isPresent() && (!holder.get().isMade() || isSame(person, holder.get()))) {
      remember(person, holder.get().id(), false);
      if (holder.get().isMade()) {
        kept.add(JsonText.row("id", holder.get().id(), "metadata", PersonNote.all(person)));
      }
      return new Joined(
          holder.get().id(),
          person.email(),
          false,
          Optional.of(holder.get().isMade() ? Cause.SAME_PERSON : Cause.KNOWN_BEFORE));
    }
    var id = Marks.id("person", mark(person));
    var own = holder.isPresent() ? Optional.<String>empty() : person.email();
    made.add(row(person, id, own, holder.map(AdoptedPersonRows.Holder::id)));
    remember(person, id, true);
    own.ifPresent(email -> hold(person, id, email));
    return new Joined(id, person.email(), false, holder.map(one -> Cause.SHARED_ADDRESS));
  }

  private static boolean isSame(AdoptedPerson person, AdoptedPersonRows.Holder holder) {
    return OneName.isSame(
        OneName.of(person.firstName(), person.lastName()),
        OneName.of(holder.firstName(), holder.lastName()));
  }

  private void hold(AdoptedPerson person, UUID id, String email) {
    holders.put(
        email,
        new AdoptedPersonRows.Holder(email, id, person.firstName(), person.lastName(), true));
  }

  private void remember(AdoptedPerson person, UUID id, boolean isMade) {
    remembered.add(
        JsonText.row(
            "source", person.source(),
            "mark", mark(person),
            "key", person.key(),
            "id", id,
            "isMade", isMade));
  }

  private Map<String, Object> row(
      AdoptedPerson person, UUID id, Optional<String> email, Optional<UUID> contact) {
    return JsonText.row(
        "id", id,
        "firstName", person.firstName(),
        "lastName", person.lastName(),
        "email", email,
        "phone", person.phone(),
        "contactMethod", person.contact(),
        "diet", Optional.of(person.diet()).filter(text -> !text.isEmpty()),
        "marketing", person.consents().getOrDefault(Consent.Purpose.MARKETING_EMAIL, false),
        "metadata", PersonNote.all(person),
        "contact", contact,
        "createdAt", person.created().orElse(now));
  }

  private String mark(AdoptedPerson person) {
    return marks.of(person.source(), person.key());
  }
}
