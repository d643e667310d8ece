package convo.profiles;

import convo.database.ShopId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Takes a customer out of what a shop has beside the profile: the mail that it sent to them, and
 * what support wrote and looked for. That support was there, and why, stays without the name.
 */
final class PersonTraces {
  /** Long enough for a reason that was nothing but a name. */
  private static final String ERASED = "[erased customer]";

  private static final int SHORTEST_NAME = 3;
  private static final int SHORTEST_NUMBER = 5;
  private static final int TAIL_OF_NUMBER = 7;

  private static final String WHO =
      """
      select profile.first_name, profile.last_name, profile.email, profile.phone, shops.country
      from customer_shop_profiles profile
      join shops on shops.id = profile.shop_id
      where profile.shop_id = :shop
      and profile.id = :profile
      """;

  /**
   * What the shop has sent to an address that it has or had, or to the account's. Mail to the
   * shop's people stays, and so does all where somebody else at the shop has the address.
   */
  private static final String MAIL =
      """
      delete from outbox_messages mail
      where shop_id = :shop
      and kind not in ('invitation', 'membership', 'support', 'departure')
      and recipient in (
        select profile.email
        from customer_shop_profiles profile
        where profile.shop_id = :shop
        and profile.id = :profile
        union
        select accounts.email
        from customer_shop_profiles profile
        join core.customers person on person.id = profile.customer_id
        join accounts on accounts.customer_id = coalesce(person.contact_customer_id, person.id)
        where profile.shop_id = :shop
        and profile.id = :profile
        union
        select changes -> 'email' ->> side
        from audit_entries, unnest(array['before', 'after']) side
        where shop_id = :shop
        and subject_id = :profile)
      and not exists (
        select
        from customer_shop_profiles other
        join core.customers person on person.id = other.customer_id
        left join accounts on accounts.customer_id = coalesce(person.contact_customer_id, person.id)
        where other.shop_id = :shop
        and other.id <> :profile
        and mail.recipient in (other.email, accounts.email))
      """;

  private static final String REASONS =
      """
      update support_reveals
      set justification = :erased
      where shop_id = :shop
      and profile_id = :profile
      """;

  /** Where somebody of support, or a mail about it, may have named the customer. */
  private static final List<String> WRITTEN =
      Stream.of(
              "support_sessions.reason",
              "support_sessions.write_reason",
              "support_sessions.break_glass_reason",
              "support_sessions.ticket",
              "support_reveals.justification",
              "outbox_messages.subject",
              "outbox_messages.body")
          .map(written -> written.split("\\."))
          .map(written ->
              """
              update %1$s
              set %2$s = regexp_replace(%2$s, :words, :erased, 'gi')
              where shop_id = :shop
              and %2$s ~* :words
              """
                  .formatted(written[0], written[1]))
          .toList();

  private static final String SEARCHES =
      """
      select id, path
      from support_page_views
      where shop_id = :shop
      and strpos(path, 'q=') > 0
      """;
  private static final String WITHOUT_SEARCH =
      """
      update support_page_views
      set path = split_part(path, '?', 1)
      where shop_id = :shop
      and id = any(:ids)
      """;

  private PersonTraces() {}

  private record Who(
      String firstName,
      String lastName,
      Optional<String> email,
      Optional<String> phone,
      String country) {

    /** The customer as people write them, for PostgreSQL; a first name alone may be anybody's. */
    Optional<String> words() {
      var full = (firstName + " " + lastName).strip();
      var names =
          Stream.of(full, lastName.isEmpty() ? "" : lastName)
              .filter(name -> name.length() >= SHORTEST_NAME)
              .filter(name -> !name.equals(firstName))
              .map(name -> "\\m" + quoted(name) + "\\M");
      var number = phone.map(text -> text.replaceAll("\\D", "")).orElse("");
      var tail = number.substring(Math.max(0, number.length() - TAIL_OF_NUMBER));
      var numbers =
          Stream.of(tail)
              .filter(digits -> digits.length() >= SHORTEST_NUMBER)
              .map(digits -> "[+0-9(][0-9() /.-]*" + String.join("[^0-9a-z]*", digits.split("")));
      var all =
          Stream.of(email.stream().map(Who::quoted), numbers, names)
              .flatMap(pattern -> pattern)
              .collect(Collectors.joining("|"));
      return Optional.of(all).filter(pattern -> !pattern.isEmpty());
    }

    private static String quoted(String text) {
      return text.replaceAll("([^\\p{L}\\p{N}\\s])", "\\\\$1");
    }
  }

  private record Search(UUID id, String path) {}

  /** Before the profile is emptied, in the transaction that does it. */
  static void forget(Handle handle, ShopId shop, UUID profile) {
    handle.createUpdate(MAIL).bind("shop", shop).bind("profile", profile).execute();
    handle
        .createUpdate(REASONS)
        .bind("shop", shop)
        .bind("profile", profile)
        .bind("erased", ERASED)
        .execute();
    handle
        .createQuery(WHO)
        .bind("shop", shop)
        .bind("profile", profile)
        .mapTo(Who.class)
        .findOne()
        .ifPresent(who -> forget(handle, shop, who));
  }

  private static void forget(Handle handle, ShopId shop, Who who) {
    who.words()
        .ifPresent(words ->
            WRITTEN.forEach(sql ->
                handle
                    .createUpdate(sql)
                    .bind("shop", shop)
                    .bind("words", words)
                    .bind("erased", ERASED)
                    .execute()));
    var tokens =
        SearchTokens.of(who.firstName(), who.lastName(), who.email(), who.phone(), who.country())
            .stream()
            .map(SearchToken::text)
            .collect(Collectors.toSet());
    var found =
        handle.createQuery(SEARCHES).bind("shop", shop).mapTo(Search.class).stream()
            .filter(search -> finds(search.path(), tokens))
            .map(Search::id)
            .toList();
    handle
        .createUpdate(WITHOUT_SEARCH)
        .bind("shop", shop)
        .bindArray("ids", UUID.class, found)
        .execute();
  }

  private static final Pattern TYPED = Pattern.compile("[?&]q=([^&]*)");

  /** Whether what was typed there finds the customer, or begins to. */
  private static boolean finds(String path, Set<String> tokens) {
    var typed = TYPED.matcher(path);
    if (!typed.find()) {
      return false;
    }
    var words = SearchTokens.words(decoded(typed.group(1)));
    return words.stream()
        .anyMatch(word -> tokens.stream().anyMatch(token -> token.startsWith(word)));
  }

  private static String decoded(String typed) {
    try {
      return URLDecoder.decode(typed, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badlyEncoded) {
      return typed;
    }
  }
}
