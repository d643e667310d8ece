package convo;

import convo.database.Database;

/** All that reads and writes the database: made here, once, and passed on. */
record Queries(ShopQueries shop, CustomerQueries customer, PlatformQueries platform) {

  static Queries of(Settings settings, Database database) {
    return new Queries(
        ShopQueries.of(settings, database),
        CustomerQueries.of(settings, database),
        PlatformQueries.of(settings, database));
  }
}
