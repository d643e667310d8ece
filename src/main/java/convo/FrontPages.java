package convo;

import convo.front.BookedHandler;
import convo.front.DetailsHandler;
import convo.front.FramedForms;
import convo.front.FrontHandler;
import convo.front.FrontPictureHandler;
import convo.front.Fronts;
import convo.front.SlotsHandler;
import convo.front.VisitHandler;
import convo.front.VisitQueries;
import convo.front.WebAppHandler;
import convo.signin.Throttle;
import convo.web.Templates;
import java.time.InstantSource;

/** What whoever comes by sees of a shop, and the steps of booking there. */
record FrontPages(
    FrontHandler front,
    VisitHandler visit,
    SlotsHandler slots,
    FrontPictureHandler picture,
    WebAppHandler app,
    DetailsHandler details,
    BookedHandler booked) {

  static FrontPages of(
      Queries queries,
      Throttle throttle,
      FramedForms framed,
      Templates templates,
      InstantSource clock) {
    var fronts = new Fronts(queries.shop().fronts());
    VisitQueries visits = queries.visits();
    var returning = queries.customer().returning();
    return new FrontPages(
        new FrontHandler(fronts, returning, templates, clock),
        new VisitHandler(fronts, visits, returning, templates, clock),
        new SlotsHandler(fronts, visits, clock),
        new FrontPictureHandler(queries.shop().frontPictures()),
        new WebAppHandler(fronts, queries.shop().frontPictures()),
        new DetailsHandler(fronts, visits, returning, throttle, framed, templates),
        new BookedHandler(fronts, visits, templates));
  }
}
