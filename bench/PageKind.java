import java.util.List;

/**
 * A page that is measured. Whoever adds a page to the portal that is asked for often adds a line
 * here.
 *
 * @param by who answers
 * @param who asks: each connection is another one of them
 * @param path where it is, with the visitor's own {shop} and one {profile} of it
 */
record PageKind(String name, By by, Who who, String path) {
  enum By {
    PORTAL,
    BY_HAND,
    FASTIFY
  }

  enum Who {
    OWNERS,
    OWNER_OF_500,
    OWNER_OF_MOST,
    CUSTOMERS,
    GUESTS
  }

  private static final String LIST = "/shops/{shop}/customers";
  private static final String SEARCH = LIST + "?q=mar";

  static final PageKind LISTED = new PageKind("list", By.PORTAL, Who.OWNERS, LIST);
  static final PageKind BY_HAND =
      new PageKind("list, by hand on Jetty", By.BY_HAND, Who.OWNERS, LIST);

  static final List<PageKind> ALL =
      List.of(
          BY_HAND,
          new PageKind("list, Fastify with EJS", By.FASTIFY, Who.OWNERS, LIST),
          LISTED,
          new PageKind("list, shop of 500", By.PORTAL, Who.OWNER_OF_500, LIST),
          new PageKind("list, largest shop", By.PORTAL, Who.OWNER_OF_MOST, LIST),
          new PageKind("search", By.PORTAL, Who.OWNERS, SEARCH),
          new PageKind("search, shop of 500", By.PORTAL, Who.OWNER_OF_500, SEARCH),
          new PageKind("search, largest shop", By.PORTAL, Who.OWNER_OF_MOST, SEARCH),
          new PageKind("a customer", By.PORTAL, Who.OWNERS, LIST + "/{profile}"),
          new PageKind("today", By.PORTAL, Who.OWNERS, "/shops/{shop}"),
          new PageKind("my bookings", By.PORTAL, Who.CUSTOMERS, "/me"),
          new PageKind("my shops", By.PORTAL, Who.CUSTOMERS, "/me/shops"),
          new PageKind("sign-in, no database", By.PORTAL, Who.GUESTS, "/sign-in"));
}
