package convo.profiles;

import static java.util.stream.Collectors.toMap;

import convo.database.ShopId;
import convo.shops.SameName;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of tags, each of which a shop writes in one way. */
final class TagRows {
  // Tag by tag along the index: a shop has few tags, and many profiles with each.
  static final String IN_USE =
      """
      with recursive tags as (
        (
          select tag
          from profile_tags
          where shop_id = :shop
          order by tag
          limit 1
        )
        union all
        select (
          select profile_tags.tag
          from profile_tags
          where profile_tags.shop_id = :shop
          and profile_tags.tag > tags.tag
          order by profile_tags.tag
          limit 1)
        from tags
        where tags.tag is not null
      )
      select tag
      from tags
      where tag is not null
      order by tag
      """;

  private TagRows() {}

  /** The tags of a profile in the spelling that the shop uses already. */
  static List<String> spelt(Handle handle, ShopId shop, List<String> tags) {
    if (tags.isEmpty()) {
      return tags;
    }
    var known =
        handle.createQuery(IN_USE).bind("shop", shop).mapTo(String.class).list().stream()
            .collect(toMap(SameName::folded, tag -> tag, (one, other) -> one));
    return tags.stream().map(tag -> known.getOrDefault(SameName.folded(tag), tag)).toList();
  }

  static void write(Handle handle, ShopId shop, UUID profile, List<String> tags) {
    handle
        .createUpdate(
            """
            delete from profile_tags
            where shop_id = :shop
            and profile_id = :profile
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .execute();
    handle
        .createUpdate(
            """
            insert into profile_tags (shop_id, profile_id, tag)
            select :shop, :profile, tag
            from unnest(cast(:tags as text[])) tag
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .bindArray("tags", String.class, tags)
        .execute();
  }
}
