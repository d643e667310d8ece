package convo.mail;

import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.outbox.Mail;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A shop's own mails that were not sent. The shop's role may read no body, no secret and no address
 * that the shop does not know, whatever stands here.
 */
public final class ShopMailQueries {
  private static final int MOST = 100;
  private static final String OWN =
      """
      where shop_id = :shop
      and (:isOwner or kind <> all(:toTheTeam))
      """;

  private final ShopDoor shops;
  private final InstantSource clock;

  public ShopMailQueries(ShopDoor shops, InstantSource clock) {
    this.shops = shops;
    this.clock = clock;
  }

  /**
   * Those of the last weeks, the newest first.
   *
   * @param isOwner whether what goes to the team is shown, too
   */
  List<Undelivered> list(ShopId shop, boolean isOwner) {
    return shops.read(
        shop,
        handle ->
            own(
                    handle.createQuery(
                        """
                        select id, created_at as at, null shop, shown_recipient recipient, shown_subject subject, failure,
                          due_at, is_blanked
                        from outbox_messages
                        """
                            + OWN
                            + """
                            and failure is not null
                            and created_at > :since
                            order by created_at desc, id
                            limit :most
                            """),
                    shop,
                    isOwner)
                .bind("since", clock.instant().minus(SupportMailQueries.SHOWN))
                .bind("most", MOST)
                .mapTo(Undelivered.class)
                .list());
  }

  /** Sends one again that was given up, as if it had never been tried. */
  Resending resend(ShopId shop, UUID mail, boolean isOwner) {
    return shops.write(
        shop,
        handle -> {
          var begun =
              own(
                      handle.createUpdate(
                          """
                          update outbox_messages
                          set due_at = :now, tries = 0, failure = null, failed_at = null
                          """
                              + OWN
                              + """
                              and id = :mail
                              and failed_at is not null
                              and not is_blanked
                              """),
                      shop,
                      isOwner)
                  .bind("now", clock.instant())
                  .bind("mail", mail)
                  .execute();
          var known =
              own(
                      handle.createQuery(
                          "select count(*) from outbox_messages\n" + OWN + "and id = :mail"),
                      shop,
                      isOwner)
                  .bind("mail", mail)
                  .mapTo(Integer.class)
                  .one();
          return Resending.of(begun == 1, known == 1);
        });
  }

  private static <S extends SqlStatement<S>> S own(S statement, ShopId shop, boolean isOwner) {
    return statement
        .bind("shop", shop)
        .bind("isOwner", isOwner)
        .bindArray("toTheTeam", String.class, Mail.TO_THE_TEAM);
  }
}
