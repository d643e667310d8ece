package convo.adoption;

import convo.database.PlatformDoor;
import convo.profiles.FigureQueries;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Writes batches into Convo: each as a whole, again without any change, and nothing over what
 * somebody has changed here.
 */
final class Bringing {
  private static final int MOST_TRIES = 5;

  private final PlatformDoor platform;
  private final AdoptionMapping mapping;
  private final AdoptedShops shops;
  private final Marks marks;

  Bringing(PlatformDoor platform, AdoptionMapping mapping, AdoptedShops shops, Marks marks) {
    this.platform = platform.patient();
    this.mapping = mapping;
    this.shops = shops;
    this.marks = marks;
  }

  /**
   * Brings a batch over.
   *
   * @param isHolding whether its bookings hold their time at once; else {@link #hold} does it
   * @param then in the same transaction
   */
  void bring(Batch batch, boolean isHolding, Instant now, Consumer<Handle> then) {
    for (var tries = 1; ; tries++) {
      try {
        platform.useWrite(handle -> {
          write(handle, batch, isHolding, now);
          then.accept(handle);
        });
        return;
      } catch (PersonJoining.SomebodyCame somebody) {
        if (tries == MOST_TRIES) {
          throw somebody;
        }
      } catch (UnableToExecuteStatementException refused) {
        if (tries == MOST_TRIES || !isPassing(refused)) {
          throw refused;
        }
      }
    }
  }

  /** A profile or person of the same moment, or a deadlock. */
  private static boolean isPassing(UnableToExecuteStatementException refused) {
    return refused.getCause() instanceof SQLException sql
        && Set.of("23505", "40P01", "40001").contains(String.valueOf(sql.getSQLState()));
  }

  /** Lets all bookings hold their time, once all have come over. */
  void hold() {
    for (var slug : shops.all().keySet()) {
      var shop = shops.shop(slug).id();
      platform.useWrite(
          shop,
          handle ->
              AdoptedVisitRows.holdAll(
                  handle,
                  shop,
                  shops.stylist(mapping, slug, Optional.empty()),
                  shops.service(mapping, slug, Optional.empty())));
    }
  }

  private void write(Handle handle, Batch batch, boolean isHolding, Instant now) {
    var joined = new PersonJoining(handle, mapping.name(), marks, now).join(batch.persons());
    var wanted = new LinkedHashMap<String, Set<AdoptedPerson>>();
    var visits = new HashMap<String, List<AdoptedVisit>>();
    var persons = new HashMap<String, AdoptedPerson>();
    for (var person : batch.persons()) {
      persons.put(mark(person), person);
      home(person)
          .ifPresent(
              slug -> wanted.computeIfAbsent(slug, one -> new LinkedHashSet<>()).add(person));
    }
    for (var visit : batch.visits()) {
      var slug = visit.shop().slug();
      visits.computeIfAbsent(slug, one -> new ArrayList<>()).add(visit);
      wanted
          .computeIfAbsent(slug, one -> new LinkedHashSet<>())
          .add(Objects.requireNonNull(persons.get(person(visit))));
    }
    var slugs = new HashSet<>(wanted.keySet());
    if (!batch.gone().isEmpty() || isHolding) {
      slugs.addAll(shops.all().keySet());
    }
    for (var slug : slugs.stream().sorted().toList()) {
      var shop = shops.shop(slug);
      PlatformDoor.enter(handle, shop.id());
      var here = List.copyOf(wanted.getOrDefault(slug, Set.of()));
      var profiles = profiles(handle, slug, here, joined, now);
      var touched = new LinkedHashSet<>(remove(handle, slug, batch, isHolding));
      touched.addAll(
          visits(handle, slug, visits.getOrDefault(slug, List.of()), profiles, isHolding, now));
      if (!touched.isEmpty()) {
        FigureQueries.recompute(handle, shop.id(), touched);
      }
    }
  }

  /** Where she has a profile even without a visit: where her own row says so. */
  private Optional<String> home(AdoptedPerson person) {
    return person.shop().or(() -> mapping.isProfileForAll() ? mapping.rest() : Optional.empty());
  }

  private String mark(AdoptedPerson person) {
    return marks.of(person.source(), person.key());
  }

  private String person(AdoptedVisit visit) {
    return marks.of(BatchReader.sourceOf(mapping, visit), visit.person().orElse(""));
  }

  /** The profiles by the marks of their customers; of those who are erased there is none. */
  private Map<String, UUID> profiles(
      Handle handle,
      String slug,
      List<AdoptedPerson> persons,
      Map<String, PersonJoining.Joined> joined,
      Instant now) {
    if (persons.isEmpty()) {
      return Map.of();
    }
    var writing = new ProfileWriting(handle, mapping, slug, shops, marks, now);
    return writing.write(persons, joined);
  }

  private Set<UUID> remove(Handle handle, String slug, Batch batch, boolean isFollowing) {
    var shop = shops.shop(slug).id();
    var removed = new LinkedHashSet<UUID>();
    batch.gone().stream()
        .collect(Collectors.groupingBy(Batch.GoneVisit::source))
        .forEach((source, gone) ->
            removed.addAll(
                AdoptedVisitRows.remove(
                    handle,
                    shop,
                    source,
                    gone.stream().map(one -> marks.of(source, one.key())).toList())));
    if (isFollowing) {
      batch.visits().stream()
          .filter(visit -> !visit.shop().slug().equals(slug))
          .collect(Collectors.groupingBy(AdoptedVisit::source))
          .forEach((source, moved) ->
              removed.addAll(
                  AdoptedVisitRows.remove(
                      handle,
                      shop,
                      source,
                      moved.stream().map(one -> marks.of(source, one.key())).toList())));
    }
    return removed;
  }

  private Set<UUID> visits(
      Handle handle,
      String slug,
      List<AdoptedVisit> visits,
      Map<String, UUID> profiles,
      boolean isHolding,
      Instant now) {
    var shop = shops.shop(slug);
    var known = new HashMap<String, AdoptedVisitRows.Known>();
    visits.stream()
        .collect(Collectors.groupingBy(AdoptedVisit::source))
        .forEach((source, some) ->
            AdoptedVisitRows.known(
                    handle, shop.id(), source, some.stream().map(this::mark).toList())
                .forEach(one -> known.put(one.mark(), one)));
    var touched = new LinkedHashSet<UUID>();
    var ids = new ArrayList<UUID>();
    var rows = new ArrayList<Map<String, Object>>();
    for (var visit : visits) {
      var before = Optional.ofNullable(known.get(mark(visit)));
      var profile = Optional.ofNullable(profiles.get(person(visit)));
      if (profile.isEmpty() || before.filter(AdoptedVisitRows.Known::isEdited).isPresent()) {
        continue;
      }
      before.ifPresent(one -> touched.add(one.profileId()));
      touched.add(profile.get());
      var id = Marks.id("booking", slug + mark(visit));
      ids.add(id);
      rows.add(row(visit, slug, id, profile.get(), now));
    }
    if (!rows.isEmpty()) {
      AdoptedVisitRows.save(handle, shop.id(), JsonText.of(rows), ids, now);
      if (isHolding) {
        var nobody = shops.stylist(mapping, slug, Optional.empty());
        AdoptedVisitRows.hold(handle, shop.id(), nobody, ids);
      }
    }
    return touched;
  }

  private String mark(AdoptedVisit visit) {
    return marks.of(visit.source(), visit.key());
  }

  private Map<String, Object> row(
      AdoptedVisit visit, String slug, UUID id, UUID profile, Instant now) {
    var note =
        visit.kept().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("\n"));
    return JsonText.row(
        "id", id,
        "profile_id", profile,
        "status", visit.status().key(),
        "starts_at", visit.start(),
        "ends_at", visit.end(),
        "price_cents", visit.priceCents(),
        "cancel_notice_minutes", shops.shop(slug).cancelNoticeMinutes(),
        "customer_name", visit.name(),
        "customer_email", visit.email(),
        "customer_phone", visit.phone(),
        "customer_note", visit.note(),
        "staff_note", note,
        "created_at", visit.created().filter(now::isAfter).orElse(earlier(visit.start(), now)),
        "item_id", Marks.id("item", slug + mark(visit)),
        "service_id", shops.service(mapping, slug, visit.service()),
        "stylist_id", shops.stylist(mapping, slug, visit.stylist()),
        "source", visit.source(),
        "mark", mark(visit));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
