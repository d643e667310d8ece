package convo.check;

import convo.database.Json;
import convo.database.ShopId;
import convo.profiles.SearchToken;
import convo.profiles.SearchTokens;
import convo.profiles.SortName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Compares the words by which profiles are found and sorted with their names and contacts. */
final class TokenCheck {
  private final String country;
  private final List<Difference> differences = new ArrayList<>();

  private record Found(
      UUID id,
      String firstName,
      String lastName,
      Optional<String> email,
      Optional<String> phone,
      String sortName,
      @Json List<SearchToken> tokens) {}

  private TokenCheck(String country) {
    this.country = country;
  }

  /**
   * The differences of one shop.
   *
   * @param country of the shop, in which its phone numbers are read
   */
  static List<Difference> differences(Handle handle, ShopId shop, String country) {
    var check = new TokenCheck(country);
    handle
        .createQuery(
            """
            select id, first_name, last_name, email, phone, sort_name,
              coalesce((
                select json_agg(json_build_object('text', token, 'contact', contact))
                from profile_search_tokens
                where profile_search_tokens.shop_id = :shop
                and profile_search_tokens.profile_id = profiles.id), '[]') tokens
            from customer_shop_profiles profiles
            where shop_id = :shop
            order by id
            """)
        .bind("shop", shop)
        .mapTo(Found.class)
        .forEach(check::compare);
    return check.differences;
  }

  private void compare(Found profile) {
    var truth =
        SearchTokens.of(profile.firstName, profile.lastName, profile.email, profile.phone, country);
    var stored = Set.copyOf(profile.tokens);
    note(profile.id, "search token is missing", truth, stored);
    note(profile.id, "search token is left over", stored, truth);
    if (!profile.sortName.equals(SortName.of(profile.firstName, profile.lastName))) {
      differences.add(new Difference("profile", profile.id, "sort_name is not that of the name"));
    }
  }

  /** Says how many, not which: a token is part of a name or an address. */
  private void note(UUID id, String what, Set<SearchToken> these, Set<SearchToken> those) {
    var lacking = these.stream().filter(token -> !those.contains(token)).count();
    if (lacking > 0) {
      differences.add(new Difference("profile", id, what + " (" + lacking + ")"));
    }
  }
}
