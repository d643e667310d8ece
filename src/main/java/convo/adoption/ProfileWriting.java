package convo.adoption;

import convo.profiles.AdoptedProfileRows;
import convo.profiles.ProfileTokenQueries;
import convo.profiles.SearchToken;
import convo.profiles.SearchTokens;
import convo.profiles.SortName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The profiles that the customers of a batch get at one shop. */
final class ProfileWriting {
  private final Handle handle;
  private final AdoptionMapping mapping;
  private final String slug;
  private final AdoptedShops shops;
  private final AdoptedShops.Shop shop;
  private final Marks marks;
  private final Instant now;
  private final Map<String, UUID> profiles = new HashMap<>();
  private final Map<UUID, AdoptedProfileRows.Here> here = new HashMap<>();
  private final Map<UUID, Map<String, Object>> rows = new LinkedHashMap<>();
  private final List<Map<String, Object>> remembered = new ArrayList<>();
  private final List<Map<String, Object>> consents = new ArrayList<>();
  private final Map<UUID, Set<SearchToken>> tokens = new HashMap<>();

  ProfileWriting(
      Handle handle,
      AdoptionMapping mapping,
      String slug,
      AdoptedShops shops,
      Marks marks,
      Instant now) {
    this.handle = handle;
    this.mapping = mapping;
    this.slug = slug;
    this.shops = shops;
    this.shop = shops.shop(slug);
    this.marks = marks;
    this.now = now;
  }

  /** The profiles by the marks of the customers; of those who are erased there is none. */
  Map<String, UUID> write(List<AdoptedPerson> persons, Map<String, PersonJoining.Joined> joined) {
    var known = known(persons);
    var customers =
        persons.stream().map(one -> Objects.requireNonNull(joined.get(mark(one))).id()).toList();
    AdoptedProfileRows.here(handle, shop.id(), customers)
        .forEach(one -> here.put(one.customerId(), one));
    for (var person : persons) {
      var who = Objects.requireNonNull(joined.get(mark(person)));
      if (!who.isErased()) {
        write(person, who, Optional.ofNullable(known.get(mark(person))));
      }
    }
    var saved =
        AdoptedProfileRows.save(handle, shop.id(), JsonText.of(List.copyOf(rows.values())), now);
    AdoptedProfileRows.remember(handle, shop.id(), JsonText.of(remembered), saved);
    tokens.keySet().retainAll(Set.copyOf(saved));
    AdoptedProfileRows.agree(handle, shop.id(), JsonText.of(consents));
    ProfileTokenQueries.rewrite(handle, shop.id(), tokens);
    return profiles;
  }

  private Map<String, AdoptedProfileRows.Known> known(List<AdoptedPerson> persons) {
    var known = new HashMap<String, AdoptedProfileRows.Known>();
    persons.stream()
        .collect(Collectors.groupingBy(AdoptedPerson::source))
        .forEach((source, some) ->
            AdoptedProfileRows.known(
                    handle, shop.id(), source, some.stream().map(this::mark).toList())
                .forEach(one -> known.put(one.mark(), one)));
    return known;
  }

  private void write(
      AdoptedPerson person, PersonJoining.Joined who, Optional<AdoptedProfileRows.Known> known) {
    if (known.filter(AdoptedProfileRows.Known::isErased).isPresent()) {
      return;
    }
    var there = Optional.ofNullable(here.get(who.id()));
    var id =
        known
            .map(AdoptedProfileRows.Known::id)
            .or(() -> there.map(AdoptedProfileRows.Here::id))
            .orElseGet(() -> Marks.id("profile", slug + mark(person)));
    profiles.put(mark(person), id);
    if (known.isPresent() ? mayFollow(known.get()) : there.isEmpty()) {
      rows.put(id, row(person, who, id));
      tokens.put(id, tokens(person, who));
      here.putIfAbsent(who.id(), new AdoptedProfileRows.Here(who.id(), id, who.email()));
      agree(person, id);
    }
    if (known.isEmpty() || mayFollow(known.get())) {
      remember(person, id, known.map(AdoptedProfileRows.Known::isMade).orElse(there.isEmpty()));
    }
  }

  private static boolean mayFollow(AdoptedProfileRows.Known known) {
    return known.isMade() && !known.isEdited();
  }

  private Set<SearchToken> tokens(AdoptedPerson person, PersonJoining.Joined who) {
    return SearchTokens.of(
        person.firstName(), person.lastName(), who.email(), person.phone(), shop.country());
  }

  private void remember(AdoptedPerson person, UUID id, boolean isMade) {
    remembered.add(
        JsonText.row(
            "source", person.source(), "mark", mark(person), "profile_id", id, "is_made", isMade));
  }

  private void agree(AdoptedPerson person, UUID id) {
    person
        .consents()
        .forEach((purpose, granted) ->
            consents.add(
                JsonText.row(
                    "profile_id",
                    id,
                    "purpose",
                    purpose.key(),
                    "granted",
                    granted,
                    "changed_at",
                    person.created().filter(now::isAfter).orElse(now))));
  }

  private Map<String, Object> row(AdoptedPerson person, PersonJoining.Joined who, UUID id) {
    return JsonText.row(
        "id", id,
        "customer_id", who.id(),
        "first_name", person.firstName(),
        "last_name", person.lastName(),
        "email", who.email(),
        "phone", person.phone(),
        "sort_name", SortName.of(person.firstName(), person.lastName()),
        "preferred_contact_method", person.contact(),
        "status", person.status().key(),
        "notes", shop.language().speak(() -> PersonNote.of(person)),
        "dietary_note", person.diet(),
        "birth_date", person.birthDate(),
        "anniversary_date", person.anniversaryDate(),
        "loyalty_points", person.loyaltyPoints(),
        "preferred_stylist_id", stylist(person),
        "created_at", person.created().filter(now::isAfter).orElse(now));
  }

  private Optional<UUID> stylist(AdoptedPerson person) {
    return person
        .stylist()
        .filter(id -> shops.isStylist(slug, id))
        .map(id -> shops.stylist(mapping, slug, Optional.of(id)));
  }

  private String mark(AdoptedPerson person) {
    return marks.of(person.source(), person.key());
  }
}
