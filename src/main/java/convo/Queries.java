package convo;

import convo.database.Database;
import convo.scheduling.BookingCommands;

/** All that reads and writes the database: made here, once, and passed on. */
record Queries(
    ShopQueries shop,
    CustomerQueries customer,
    PlatformQueries platform,
    BookingCommands bookingCommands) {

  static Queries of(Settings settings, Database database) {
    var commands = BookingCommands.of(settings.baseUrl(), settings.secret());
    return new Queries(
        ShopQueries.of(settings, database, commands),
        CustomerQueries.of(settings, database),
        PlatformQueries.of(settings, database),
        commands);
  }
}
