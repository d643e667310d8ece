package convo.front;

import convo.database.FrontDoor;
import convo.pictures.Picture;
import java.util.Optional;
import java.util.UUID;

/** The pictures that a shop shows to whoever comes by. */
public final class FrontPictureQueries {
  private final FrontDoor door;

  public FrontPictureQueries(FrontDoor door) {
    this.door = door;
  }

  /** One of the shop whose address holds this word. */
  Optional<Picture> find(String slug, UUID id) {
    return door.read(
        slug,
        handle ->
            handle
                .createQuery(
                    """
                    select media_type, content, width, height
                    from pictures
                    where shop_id = (select id from shops where slug = :slug)
                    and id = :id
                    and (stylist_id is null or exists (
                      select
                      from stylists
                      where stylists.shop_id = pictures.shop_id
                      and stylists.id = pictures.stylist_id
                      and stylists.active))
                    """)
                .bind("slug", slug)
                .bind("id", id)
                .mapTo(Picture.class)
                .findOne());
  }

  /** The logo. */
  Optional<Picture> logo(String slug) {
    return door.read(
        slug,
        handle ->
            handle
                .createQuery(
                    """
                    select media_type, content, width, height
                    from pictures
                    where shop_id = (select id from shops where slug = :slug)
                    and stylist_id is null
                    """)
                .bind("slug", slug)
                .mapTo(Picture.class)
                .findOne());
  }
}
