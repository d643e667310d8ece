package convo.profiles;

import convo.database.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Writes the words by which profiles are found, in the transaction that changed a name or a
 * contact.
 */
public final class ProfileTokenQueries {
  private ProfileTokenQueries() {}

  /** The tokens of one profile, instead of those it had. */
  public static void rewrite(Handle handle, ShopId shop, UUID profile, Set<SearchToken> tokens) {
    rewrite(handle, shop, Map.of(profile, tokens));
  }

  /** The tokens of some profiles, in as many statements as for one. */
  public static void rewrite(Handle handle, ShopId shop, Map<UUID, Set<SearchToken>> tokens) {
    handle
        .createUpdate(
            """
            delete from profile_search_tokens
            where shop_id = :shop
            and profile_id = any(:profiles)
            """)
        .bind("shop", shop)
        .bind("profiles", tokens.keySet().toArray(UUID[]::new))
        .execute();
    insert(handle, shop, tokens);
  }

  /** The tokens of a profile that has none yet. */
  static void add(Handle handle, ShopId shop, UUID profile, Set<SearchToken> tokens) {
    insert(handle, shop, Map.of(profile, tokens));
  }

  private static void insert(Handle handle, ShopId shop, Map<UUID, Set<SearchToken>> tokens) {
    var profiles = new ArrayList<UUID>();
    var words = new ArrayList<SearchToken>();
    tokens.forEach((profile, ofProfile) ->
        ofProfile.forEach(token -> {
          profiles.add(profile);
          words.add(token);
        }));
    handle
        .createUpdate(
            """
            insert into profile_search_tokens (shop_id, profile_id, token, contact)
            select :shop, profile, token, contact
            from unnest(:profiles, :tokens, :contacts) given (profile, token, contact)
            on conflict do nothing
            """)
        .bind("shop", shop)
        .bind("profiles", profiles.toArray(UUID[]::new))
        .bind("tokens", texts(words))
        .bind("contacts", words.stream().map(SearchToken::contact).toArray(Boolean[]::new))
        .execute();
  }

  private static String[] texts(List<SearchToken> words) {
    return words.stream().map(SearchToken::text).toArray(String[]::new);
  }
}
