package convo.claims;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.PlatformDoor;
import convo.profiles.Consent;
import convo.profiles.ConsentRows;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileRow;
import convo.profiles.ProfileWords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What a person has agreed to at one shop, changed by the person. */
public final class ConsentQueries {
  private final PlatformDoor platform;
  private final InstantSource clock;

  public ConsentQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** What was ever asked or said. */
  public List<Consent> of(OwnProfile profile) {
    return platform.read(profile.shop(), handle -> read(handle, profile));
  }

  /** Agrees to these purposes and to no others. What stands as it was keeps its source. */
  public void change(OwnProfile profile, Actor actor, Set<Consent.Purpose> granted) {
    var now = clock.instant();
    platform.useWrite(
        profile.shop(),
        handle ->
            OwnProfileRow.lock(handle, profile)
                .ifPresent(held -> {
                  var changes = write(handle, profile, granted, now);
                  if (!changes.isEmpty()) {
                    OwnProfileRow.step(handle, profile, now);
                    AuditQueries.record(
                        handle,
                        profile.shop(),
                        now,
                        actor,
                        AuditAction.EDITED,
                        ProfileWords.SUBJECT,
                        profile.id(),
                        held.version() + 1,
                        changes);
                  }
                }));
  }

  private static Map<String, Change> write(
      Handle handle, OwnProfile profile, Set<Consent.Purpose> granted, Instant now) {
    var before =
        read(handle, profile).stream()
            .filter(Consent::granted)
            .map(Consent::purpose)
            .collect(Collectors.toSet());
    var changes = new LinkedHashMap<String, Change>();
    for (var purpose : Consent.Purpose.values()) {
      if (before.contains(purpose) != granted.contains(purpose)) {
        var consent = new Consent(purpose, granted.contains(purpose), now, Consent.Source.CUSTOMER);
        ConsentRows.write(handle, profile.shop(), profile.id(), consent);
        changes.put(purpose.key(), new Change(word(before, purpose), word(granted, purpose)));
      }
    }
    return changes;
  }

  private static List<Consent> read(Handle handle, OwnProfile profile) {
    return ConsentRows.list(handle, profile.shop(), profile.id());
  }

  /** As history keeps a ticked box. */
  private static String word(Set<Consent.Purpose> granted, Consent.Purpose purpose) {
    return granted.contains(purpose) ? "yes" : "";
  }
}
