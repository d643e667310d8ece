package convo.pictures;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.hours.StylistWords;
import convo.settings.SettingsQueries;
import convo.settings.SettingsWords;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The pictures of a shop: how its pages ask for them and change them. */
public final class PictureQueries {
  private static final String LIST =
      """
      select pictured.stylist, pictured.name, pictured.accent, picture.id picture,
        coalesce(picture.description, '') description
      from (
        select cast(null as uuid) stylist, shop.name, shop.accent, -1 position
        from shops shop
        where shop.id = :shop
        union all
        select stylist.id, stylist.name, stylist.accent, stylist.position
        from stylists stylist
        where stylist.shop_id = :shop
        and (stylist.active or exists (
          select
          from pictures kept
          where kept.shop_id = :shop
          and kept.stylist_id = stylist.id))) pictured
      left join pictures picture
        on picture.shop_id = :shop
        and picture.stylist_id is not distinct from pictured.stylist
      order by pictured.position, pictured.name, pictured.stylist
      """;

  private final ShopDoor door;
  private final InstantSource clock;

  public PictureQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** The shop itself, then its team. */
  public List<Pictured> list(ShopId shop) {
    return door.read(shop, handle -> list(handle, shop));
  }

  /** Puts a picture in the place of the one before. */
  void save(ShopId shop, Pictured one, Picture picture, String description, Actor actor) {
    door.useWrite(
        shop,
        handle -> {
          delete(handle, shop, one);
          insert(handle, shop, one, picture, description);
          var size = "%d × %d".formatted(picture.width(), picture.height());
          record(handle, shop, one, size, actor);
        });
  }

  /**
   * Hangs a picture that comes with a shop just imported, where there is none yet: that is no
   * change.
   */
  public void hang(ShopId shop, Pictured one, Picture picture) {
    door.useWrite(shop, handle -> insert(handle, shop, one, picture, ""));
  }

  private void insert(
      Handle handle, ShopId shop, Pictured one, Picture picture, String description) {
    handle
        .createUpdate(
            """
            insert into pictures (shop_id, stylist_id, media_type, width, height, content, description, created_at)
            values (:shop, :stylist, :mediaType, :width, :height, :content, :description, :now)
            """)
        .bindMethods(picture)
        .bind("shop", shop)
        .bind("stylist", one.stylist())
        .bind("description", description)
        .bind("now", clock.instant())
        .execute();
  }

  void remove(ShopId shop, Pictured one, Actor actor) {
    door.useWrite(
        shop,
        handle -> {
          if (delete(handle, shop, one) > 0) {
            record(handle, shop, one, "", actor);
          }
        });
  }

  private static List<Pictured> list(Handle handle, ShopId shop) {
    return handle.createQuery(LIST).bind("shop", shop).mapTo(Pictured.class).list();
  }

  private static int delete(Handle handle, ShopId shop, Pictured one) {
    return handle
        .createUpdate(
            """
            delete from pictures
            where shop_id = :shop
            and stylist_id is not distinct from :stylist
            """)
        .bind("shop", shop)
        .bind("stylist", one.stylist())
        .execute();
  }

  private void record(Handle handle, ShopId shop, Pictured one, String size, Actor actor) {
    var before = one.picture().isPresent() ? "—" : "";
    AuditQueries.record(
        handle,
        shop,
        clock.instant(),
        actor,
        AuditAction.EDITED,
        one.isLogo() ? SettingsWords.SUBJECT : StylistWords.SUBJECT,
        one.stylist().orElseGet(() -> SettingsQueries.subject(shop)),
        0,
        Map.of(one.isLogo() ? "logo" : "picture", new Change(before, size)));
  }
}
