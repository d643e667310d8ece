package convo.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Writes history in the transaction of its cause, and reads it back. */
public final class AuditQueries {
  /** What has changed on a subject, newest first, as {@link #bindHistory} binds it. */
  public static final String HISTORY =
      """
      select id, at, actor_kind, actor_name, action, coalesce(subject_version, 0) version, changes
      from audit_entries
      where shop_id = :shop
      and subject_id = :subject
      and (cast(:after as uuid) is null or (at, coalesce(subject_version, 0), id) < (
        select previous.at, coalesce(previous.subject_version, 0), previous.id
        from audit_entries previous
        where previous.shop_id = :shop
        and previous.subject_id = :subject
        and previous.id = :after))
      order by at desc, coalesce(subject_version, 0) desc, id desc
      limit :most
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private AuditQueries() {}

  /**
   * Writes down one change.
   *
   * @param version the subject's version after the change; 0 where it has none
   */
  public static void record(
      Handle handle,
      ShopId shop,
      Instant at,
      Actor actor,
      AuditAction action,
      AuditSubject subject,
      UUID subjectId,
      int version,
      Map<String, Change> changes) {
    handle
        .createUpdate(
            """
            insert into audit_entries (shop_id, at, actor_kind, actor_account_id, actor_name, support_session_id,
              action, subject, subject_id, subject_version, changes)
            values (:shop, :at, :kind, :account, :name, :session, :action, :subject, :subjectId,
              nullif(:version, 0), cast(:changes as jsonb))
            """)
        .bind("shop", shop)
        .bind("at", at)
        .bind("kind", actor.kind())
        .bind("account", actor.account())
        .bind("name", actor.name())
        .bind("session", actor.supportSession())
        .bind("action", action)
        .bind("subject", subject.key())
        .bind("subjectId", subjectId)
        .bind("version", version)
        .bind("changes", json(changes))
        .execute();
  }

  /**
   * Goes on to the next version of a thing that an import or a part of it has changed, so that
   * whoever has a form of it open learns of the change.
   */
  public static int nextVersion(
      Handle handle, ShopId shop, Instant now, AuditSubject subject, UUID subjectId) {
    return handle
        .createQuery(
            """
            update <table>
            set version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :subject
            returning version
            """)
        .define("table", subject.rows().orElseThrow().table())
        .bind("shop", shop)
        .bind("subject", subjectId)
        .bind("now", now)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * The history of one subject, newest first.
   *
   * @param after the last entry of the page before; entries never change, so neither does its place
   */
  public static List<AuditEntry> history(
      Handle handle, ShopId shop, UUID subjectId, Optional<UUID> after, int most) {
    return bindHistory(handle.createQuery(HISTORY), shop, subjectId, after, most)
        .mapTo(AuditEntry.class)
        .list();
  }

  /** Binds what {@link #HISTORY} asks for. */
  public static Query bindHistory(
      Query query, ShopId shop, UUID subjectId, Optional<UUID> after, int most) {
    return query
        .bind("shop", shop)
        .bind("subject", subjectId)
        .bind("after", after)
        .bind("most", most);
  }

  /** What has changed on a subject since the version somebody has before her, oldest first. */
  public static List<AuditEntry> since(Handle handle, ShopId shop, UUID subjectId, int version) {
    return handle
        .createQuery(
            """
            select id, at, actor_kind, actor_name, action, subject_version version, changes
            from audit_entries
            where shop_id = :shop
            and subject_id = :subject
            and subject_version > :version
            order by subject_version
            """)
        .bind("shop", shop)
        .bind("subject", subjectId)
        .bind("version", version)
        .mapTo(AuditEntry.class)
        .list();
  }

  /** As {@link #since(Handle, ShopId, UUID, int)}, what touched at least one of these fields. */
  public static List<AuditEntry> since(
      Handle handle, ShopId shop, UUID subjectId, int version, Set<String> fields) {
    return since(handle, shop, subjectId, version).stream()
        .filter(entry -> entry.changes().keySet().stream().anyMatch(fields::contains))
        .toList();
  }

  /** All that support did in one of its sessions, oldest first. */
  public static List<Deed> inSession(Handle handle, ShopId shop, UUID supportSession) {
    return handle
        .createQuery(
            """
            select id, at, actor_kind, actor_name, action, coalesce(subject_version, 0) version, changes,
              subject, subject_id
            from audit_entries
            where shop_id = :shop
            and support_session_id = :session
            order by at, coalesce(subject_version, 0)
            """)
        .bind("shop", shop)
        .bind("session", supportSession)
        .mapTo(Deed.class)
        .list();
  }

  private static String json(Map<String, Change> changes) {
    try {
      return JSON.writeValueAsString(changes);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
