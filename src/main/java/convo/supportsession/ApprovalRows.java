package convo.supportsession;

import convo.database.ShopId;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The links by which owners answer support, one for each owner. */
public final class ApprovalRows {
  private ApprovalRows() {}

  public static void insert(Handle handle, ShopId shop, UUID session, UUID owner, byte[] token) {
    handle
        .createUpdate(
            """
            insert into support_approvals (shop_id, support_session_id, account_id, token_hash)
            values (:shop, :session, :owner, :token)
            """)
        .bind("shop", shop)
        .bind("session", session)
        .bind("owner", owner)
        .bind("token", token)
        .execute();
  }

  /** Takes away the links of somebody who is an owner no more. */
  public static void delete(Handle handle, ShopId shop, UUID owner) {
    handle
        .createUpdate(
            """
            delete from support_approvals
            where shop_id = :shop
            and account_id = :owner
            """)
        .bind("shop", shop)
        .bind("owner", owner)
        .execute();
  }
}
