package convo.claims;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.people.PersonRows;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileRow;
import convo.profiles.ProfileField;
import convo.profiles.ProfileWords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A person's own phone number, and the copies of it that shops are sent. */
public final class PhoneQueries {
  private final CustomerDoor customers;
  private final PlatformDoor platform;
  private final InstantSource clock;

  public PhoneQueries(CustomerDoor customers, PlatformDoor platform, InstantSource clock) {
    this.customers = customers;
    this.platform = platform;
    this.clock = clock;
  }

  /** The number in E.164 form, or nothing. */
  public Optional<String> of(CustomerId me) {
    return customers.read(
        me,
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(phone, '')
                    from core.customers
                    where id = :me
                    """)
                .bind("me", me)
                .mapTo(String.class)
                .findOne()
                .filter(phone -> !phone.isEmpty()));
  }

  /** Keeps the number and sends it to these shops, all of it or nothing. */
  public void change(CustomerId me, Actor actor, String phone, List<OwnProfile> receivers) {
    var now = clock.instant();
    platform.useWrite(handle -> {
      PersonRows.setPhone(handle, me, phone, now);
      receivers.stream()
          .sorted(Comparator.comparing(profile -> profile.shop().value()))
          .forEach(profile -> {
            PlatformDoor.enter(handle, profile.shop());
            send(handle, profile, actor, phone, now);
          });
    });
  }

  private static void send(
      Handle handle, OwnProfile profile, Actor actor, String phone, Instant now) {
    var held =
        OwnProfileRow.lock(handle, profile).filter(row -> !row.phone().equals(Optional.of(phone)));
    if (held.isEmpty()) {
      return;
    }
    var before = held.get();
    OwnProfileRow.setPhone(handle, profile, phone, now);
    before.withPhone(phone).rewriteTokens(handle, profile);
    var change = new Change(before.phone().orElse(""), phone);
    AuditQueries.record(
        handle,
        profile.shop(),
        now,
        actor,
        AuditAction.EDITED,
        ProfileWords.SUBJECT,
        profile.id(),
        before.version() + 1,
        Map.of(ProfileField.PHONE.key(), change));
  }
}
