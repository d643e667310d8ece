package convo.check;

import convo.database.ShopId;
import convo.profiles.SearchToken;
import convo.profiles.SearchTokens;
import convo.profiles.SortName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Compares the words by which profiles are found and sorted with their names and contacts. */
final class TokenCheck {
  private final String country;
  private final List<Difference> differences = new ArrayList<>();

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
              array(select token from profile_search_tokens tokens
                where tokens.shop_id = :shop and tokens.profile_id = profiles.id and not contact) name_tokens,
              array(select token from profile_search_tokens tokens
                where tokens.shop_id = :shop and tokens.profile_id = profiles.id and contact) contact_tokens
            from customer_shop_profiles profiles
            where shop_id = :shop
            order by id
            """)
        .bind("shop", shop.value())
        .map((row, context) -> check.compare(row))
        .list();
    return check.differences;
  }

  private boolean compare(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var first = row.getString("first_name");
    var last = row.getString("last_name");
    var truth =
        SearchTokens.of(
            first,
            last,
            Optional.ofNullable(row.getString("email")),
            Optional.ofNullable(row.getString("phone")),
            country);
    var stored = tokens(row, "name_tokens", false);
    stored.addAll(tokens(row, "contact_tokens", true));
    note(id, "search token is missing", truth, stored);
    note(id, "search token is left over", stored, truth);
    if (!row.getString("sort_name").equals(SortName.of(first, last))) {
      differences.add(new Difference("profile", id, "sort_name is not that of the name"));
    }
    return true;
  }

  /** Says how many, not which: a token is part of a name or an address. */
  private void note(UUID id, String what, Set<SearchToken> these, Set<SearchToken> those) {
    var lacking = these.stream().filter(token -> !those.contains(token)).count();
    if (lacking > 0) {
      differences.add(new Difference("profile", id, what + " (" + lacking + ")"));
    }
  }

  private static Set<SearchToken> tokens(ResultSet row, String column, boolean contact)
      throws SQLException {
    var tokens = new HashSet<SearchToken>();
    Arrays.stream((String[]) row.getArray(column).getArray())
        .forEach(text -> tokens.add(new SearchToken(text, contact)));
    return tokens;
  }
}
