package convo.supportaccess;

import static java.util.stream.Collectors.joining;

import convo.audit.AuditSubject.Rows;
import convo.audit.AuditSubjects;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.generic.GenericType;

/** What the things are called that history speaks of. */
public final class NameQueries {
  private final ShopDoor door;
  private final String named;

  public NameQueries(ShopDoor door, AuditSubjects subjects) {
    this.door = door;
    this.named =
        subjects.known().values().stream()
            .flatMap(subject -> subject.rows().stream())
            .map(NameQueries::select)
            .collect(joining("union all\n"));
  }

  private static String select(Rows rows) {
    return """
    select id, %s name
    from %s
    where shop_id = :shop
    and id = any (:ids)
    """
        .formatted(rows.name(), rows.table());
  }

  /** Their names; what is gone, erased or nameless is left out. */
  public Map<UUID, String> names(ShopId shop, Collection<UUID> ids) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select id, name
                    from (
                      <named>) named
                    where name <> ''
                    """)
                .define("named", named)
                .bind("shop", shop)
                .bindArray("ids", UUID.class, ids.toArray())
                .setMapKeyColumn("id")
                .setMapValueColumn("name")
                .collectInto(new GenericType<Map<UUID, String>>() {}));
  }
}
