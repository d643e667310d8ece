package convo;

import convo.adoption.LegacyHandler;
import convo.calendar.CalendarHandler;
import convo.corrections.CorrectionHandler;
import convo.duplicates.DuplicateHandler;
import convo.duplicates.Duplicates;
import convo.duplicates.MergeHandler;
import convo.imports.CustomerImportHandler;
import convo.imports.ImportRemovalHandler;
import convo.live.LiveHandler;
import convo.mail.ShopMailHandler;
import convo.profiles.AddressClaimHandler;
import convo.profiles.CustomersHandler;
import convo.profiles.ProfileBookingsHandler;
import convo.profiles.ProfileChangesHandler;
import convo.profiles.ProfileErasureHandler;
import convo.profiles.ProfileHandler;
import convo.reports.ReportHandler;
import convo.scheduling.BookingChangesHandler;
import convo.scheduling.BookingHandler;
import convo.scheduling.BookingStepHandler;
import convo.scheduling.MoveHandler;
import convo.scheduling.NewBookingHandler;
import convo.scheduling.TodayHandler;
import convo.web.Cookies;
import convo.web.Templates;
import java.time.InstantSource;

/** The day of a shop and the pages of its customers, which {@link Routes} puts on the map. */
record ShopPages(
    TodayHandler today,
    CalendarHandler calendar,
    ReportHandler report,
    LiveHandler live,
    BookingHandler booking,
    BookingChangesHandler bookingChanges,
    BookingStepHandler bookingStep,
    NewBookingHandler newBooking,
    MoveHandler move,
    AddressClaimHandler addressClaim,
    CustomersHandler customers,
    ProfileHandler profile,
    ProfileBookingsHandler profileBookings,
    ProfileChangesHandler profileChanges,
    ProfileErasureHandler erasure,
    CustomerImportHandler imports,
    ImportRemovalHandler importRemoval,
    CorrectionHandler correction,
    DuplicateHandler duplicate,
    MergeHandler merge,
    LegacyHandler legacy,
    ShopMailHandler mail) {

  static ShopPages of(
      ShopQueries queries,
      LiveHandler live,
      Cookies cookies,
      Templates templates,
      InstantSource clock) {
    var profiles = queries.profiles();
    var bookings = queries.bookings();
    var views = queries.views();
    return new ShopPages(
        new TodayHandler(queries.days(), templates, clock),
        new CalendarHandler(queries.calendars(), cookies, templates, clock),
        new ReportHandler(queries.reports(), templates, clock),
        live,
        new BookingHandler(queries.bookingDetails(), views, templates, clock),
        new BookingChangesHandler(
            queries.bookingDetails(), queries.history(), views, templates, clock),
        new BookingStepHandler(
            queries.bookingDetails(), queries.bookingWrites(), queries.days(), templates, clock),
        new NewBookingHandler(queries.bookingForms(), queries.bookingWrites(), templates, clock),
        new MoveHandler(
            queries.bookingDetails(),
            queries.bookingForms(),
            queries.bookingWrites(),
            templates,
            clock),
        new AddressClaimHandler(queries.addressClaims()),
        new CustomersHandler(queries.profileList(), templates),
        new ProfileHandler(
            profiles,
            queries.profileWrites(),
            queries.details(),
            queries.namesakes(),
            queries.merges(),
            views,
            queries.stylists(),
            templates,
            clock),
        new ProfileBookingsHandler(profiles, bookings, queries.merges(), views, templates),
        new ProfileChangesHandler(
            queries.details(), queries.history(), queries.merges(), views, templates),
        new ProfileErasureHandler(profiles, queries.profileErasures(), templates),
        new CustomerImportHandler(queries.customerImports(), queries.batches(), templates, clock),
        new ImportRemovalHandler(queries.customerImports(), queries.batches(), templates, clock),
        new CorrectionHandler(queries.corrections(), templates),
        new DuplicateHandler(queries.duplicates(), new Duplicates(), templates),
        new MergeHandler(queries.merges(), queries.stylists(), templates, clock),
        new LegacyHandler(queries.legacy()),
        new ShopMailHandler(queries.shopMails(), templates));
  }
}
