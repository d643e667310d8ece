package convo.corrections;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.AuditSubject;
import convo.database.PlatformDoor;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.shops.Shop;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The corrections that one shop is asked for, and its answers. An answer goes through the
 * platform's door, because a shop's own role does not know where the mail about it goes.
 */
public final class CorrectionQueries {
  /** To be selected from corrections joined to the profile they are about. */
  public static final String COLUMNS =
      """
      corrections.id, corrections.profile_id profile,
        trim(profile.first_name || ' ' || profile.last_name) as name,
        corrections.wish, corrections.asked_at, corrections.outcome, coalesce(corrections.answer, '') answer,
        corrections.answered_at
      """;

  private static final String OF_SHOP =
      "select "
          + COLUMNS
          + """
          from corrections
          join customer_shop_profiles profile
            on profile.shop_id = corrections.shop_id
            and profile.id = corrections.profile_id
          where corrections.shop_id = :shop
          """;

  /** What waits for an answer, longest first. */
  public static final String OPEN =
      OF_SHOP
          + """
          and corrections.outcome is null
          order by corrections.asked_at, corrections.id
          """;

  /** What the customer of {@code :profile} has asked for, newest first. */
  public static final String OF_PROFILE =
      OF_SHOP
          + """
          and corrections.profile_id = :profile
          order by corrections.asked_at desc, corrections.id
          """;

  private static final String ONE =
      OF_SHOP
          + """
          and corrections.id = :id
          """;

  private final ShopDoor door;
  private final PlatformDoor platform;
  private final AnswerMail mail;
  private final AuditSubject profiles;
  private final InstantSource clock;

  /**
   * @param portal the address of this portal, for links
   * @param profiles in whose history an answer is written, above this package
   */
  public CorrectionQueries(
      ShopDoor door,
      PlatformDoor platform,
      URI portal,
      AuditSubject profiles,
      InstantSource clock) {
    this.door = door;
    this.profiles = profiles;
    this.platform = platform;
    this.mail = new AnswerMail(portal);
    this.clock = clock;
  }

  Optional<Correction> find(ShopId shop, UUID id) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(ONE)
                .bind("shop", shop)
                .bind("id", id)
                .mapTo(Correction.class)
                .findOne());
  }

  /** Answers, and says so by mail; whether nobody else had answered before. */
  boolean answer(
      Shop shop, Actor actor, Correction correction, Correction.Outcome outcome, String answer) {
    var now = clock.instant();
    return platform.write(
        shop.id(),
        handle -> {
          var isFirst = isFirst(handle, shop.id(), correction, outcome, answer, now);
          if (isFirst) {
            record(handle, shop.id(), actor, correction, now);
            mail.send(handle, shop, actor, correction.profile(), outcome, now);
          }
          return isFirst;
        });
  }

  private static boolean isFirst(
      Handle handle,
      ShopId shop,
      Correction correction,
      Correction.Outcome outcome,
      String answer,
      Instant now) {
    return handle
            .createUpdate(
                """
                update corrections
                set outcome = :outcome, answer = :answer, answered_at = :now
                where shop_id = :shop
                and id = :id
                and outcome is null
                """)
            .bind("shop", shop)
            .bind("id", correction.id())
            .bind("outcome", outcome)
            .bind("answer", answer)
            .bind("now", now)
            .execute()
        == 1;
  }

  private void record(Handle handle, ShopId shop, Actor actor, Correction correction, Instant now) {
    AuditQueries.record(
        handle,
        shop,
        now,
        actor,
        AuditAction.ANSWERED_A_WISH_FOR_A_CORRECTION,
        profiles,
        correction.profile(),
        0,
        Map.of());
  }
}
