package convo;

import convo.database.Database;
import convo.front.VisitQueries;
import convo.live.DayNews;
import convo.scheduling.BookingCommands;

/** All that reads and writes the database: made here, once, and passed on. */
record Queries(
    ShopQueries shop,
    CustomerQueries customer,
    PlatformQueries platform,
    BookingCommands bookingCommands,
    VisitQueries visits) {

  static Queries of(Settings settings, Database database, DayNews news) {
    var commands =
        BookingCommands.of(
            settings.baseUrl(),
            settings.secret(),
            settings
                .mailServer()
                .map(server -> server.sender().getAddress())
                .orElseGet(() -> "convo@" + settings.baseUrl().getHost()),
            news);
    return new Queries(
        ShopQueries.of(settings, database, commands),
        CustomerQueries.of(settings, database, commands),
        PlatformQueries.of(settings, database),
        commands,
        new VisitQueries(
            database.front(), database.platform(), commands, settings.secret(), settings.clock()));
  }
}
