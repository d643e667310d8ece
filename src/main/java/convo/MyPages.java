package convo;

import convo.database.Database;
import convo.me.BookingsHandler;
import convo.me.DownloadHandler;
import convo.me.MyBookingQueries;
import convo.me.MyDataQueries;
import convo.me.MyProfileQueries;
import convo.me.MyVisitQueries;
import convo.me.ShopsHandler;
import convo.web.Web;

/** The pages of a customer over all shops, which {@link Routes} puts on the map. */
record MyPages(BookingsHandler bookings, ShopsHandler shops, DownloadHandler download) {

  static MyPages of(Settings settings, Database database, Web web) {
    var door = database.customers();
    var templates = web.templates();
    var data = new MyDataQueries(door);
    return new MyPages(
        new BookingsHandler(
            new MyBookingQueries(door), new MyVisitQueries(door), templates, settings.clock()),
        new ShopsHandler(new MyProfileQueries(door), data, templates, settings.clock()),
        new DownloadHandler(data, templates, settings.clock()));
  }
}
