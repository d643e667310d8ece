package convo.opening;

import com.ibm.icu.text.Transliterator;
import convo.shops.Key;
import convo.shops.Limits;
import java.util.Set;
import java.util.stream.Stream;

/** The word by which a new shop is found, in its address: {@code /s/anas-salon}. */
public final class Slug {
  /** They would look like an address of the portal itself, or like its own people. */
  private static final Set<String> RESERVED =
      Set.of(
          "about",
          "abuse",
          "account",
          "accounts",
          "admin",
          "administrator",
          "api",
          "app",
          "b",
          "billing",
          "blog",
          "book",
          "booking",
          "bookings",
          "contact",
          "convo",
          "demo",
          "dev",
          "docs",
          "example",
          "help",
          "home",
          "imprint",
          "impressum",
          "info",
          "invitations",
          "language",
          "legal",
          "login",
          "logout",
          "mail",
          "me",
          "metrics",
          "new",
          "null",
          "opening",
          "official",
          "owner",
          "places",
          "portal",
          "postmaster",
          "privacy",
          "ready",
          "register",
          "root",
          "s",
          "security",
          "shop",
          "shops",
          "sign-in",
          "sign-out",
          "sign-up",
          "signin",
          "signup",
          "staff",
          "static",
          "status",
          "support",
          "support-approvals",
          "system",
          "team",
          "terms",
          "test",
          "theme",
          "undefined",
          "up",
          "user",
          "users",
          "webmaster",
          "www");

  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  /** How a German writes an umlaut without one. */
  private static final Transliterator UMLAUTS =
      Transliterator.createFromRules(
          "spelt umlauts", ":: NFD; ([aouAOU]) \\u0308 > $1 e; :: NFC;", Transliterator.FORWARD);

  /** Where a name has neither letter nor digit that has a Latin form. */
  private static final String OTHERWISE = "salon";

  private Slug() {}

  /** Whether it has the form of one: words of a to z and digits, with hyphens between. */
  public static boolean isWhole(String typed) {
    return typed.length() <= Limits.KEY && typed.matches("[a-z0-9]++(-[a-z0-9]++)*+");
  }

  /** Whether no shop may have it. */
  public static boolean isReserved(String slug) {
    return RESERVED.contains(slug);
  }

  /**
   * Those to try for a name, one after the other until one is free.
   *
   * @param isGerman whether ü is spelt ue
   */
  static Stream<String> candidates(String name, boolean isGerman) {
    var spelt = isGerman ? UMLAUTS.transliterate(name) : name;
    var latin = LATIN.transliterate(spelt).replaceAll("['’`]", "");
    return Key.candidates(isReserved(first(latin)) ? "" : latin, OTHERWISE);
  }

  private static String first(String latin) {
    return Key.candidates(latin, OTHERWISE).findFirst().orElseThrow();
  }
}
