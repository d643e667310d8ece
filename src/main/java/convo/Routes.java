package convo;

import static convo.access.Access.ANYONE;
import static convo.access.Access.MANAGER;
import static convo.access.Access.OWNER;
import static convo.access.Access.SIGNED_IN;
import static convo.access.Access.STYLIST;
import static convo.access.Access.SUPPORT;
import static convo.access.Access.SUPPORT_READING;
import static convo.access.Access.SUPPORT_WRITING;
import static convo.bookings.BookingStep.CANCEL;
import static convo.bookings.BookingStep.CHECK_IN;
import static convo.bookings.BookingStep.COMPLETE;
import static convo.bookings.BookingStep.CONFIRM;
import static convo.bookings.BookingStep.DECLINE;
import static convo.bookings.BookingStep.MISS;
import static io.javalin.http.HttpStatus.SEE_OTHER;

import convo.opening.OpeningHandler;
import convo.web.GuestLanguageHandler;
import convo.web.ThemeHandler;
import convo.words.RoutesTexts;

/**
 * Every address of the portal and who may use it. What is open to support says in a sentence what
 * support does there, for the shop to read. An address without either does not start.
 */
record Routes(
    HomeHandler home,
    OpeningHandler opening,
    HealthHandler health,
    ThemeHandler theme,
    GuestLanguageHandler guestLanguage,
    SignInPages signIn,
    ShopPages shop,
    StylistPages team,
    SettingsPages office,
    FrontPages front,
    SupportAccessPages supportAccess,
    MePages me,
    FeedPages feeds,
    ClaimPages claims,
    SupportPages support,
    SupportVisitPages supportVisit) {

  void register(RouteTable routes) {
    anyone(routes);
    signIn(routes);
    account(routes);
    me(routes);
    link(routes);
    feeds(routes);
    claims(routes);
    shop(routes);
    bookings(routes);
    team(routes);
    services(routes);
    resources(routes);
    settings(routes);
    members(routes);
    supportAccess(routes);
    audit(routes);
    support(routes);
    supportVisit(routes);
  }

  private void anyone(RouteTable routes) {
    var anyone = routes.openTo(ANYONE, SUPPORT_READING);
    anyone.get("/", home::show, RoutesTexts::sawStart);
    routes.get("/opening", opening::add, ANYONE);
    routes.post("/opening", opening::create, SIGNED_IN);
    anyone.get("/s/{shop}", front.front()::show, RoutesTexts::sawFront);
    routes.get("/s/{shop}/pictures/{picture}", front.picture()::show, ANYONE);
    routes.get("/s/{shop}/manifest.webmanifest", front.app()::manifest, ANYONE);
    routes.get("/s/{shop}/icon-192.png", front.app()::small, ANYONE);
    routes.get("/s/{shop}/icon-512.png", front.app()::large, ANYONE);
    routes.get("/s/{shop}/slots", front.slots()::list, ANYONE);
    routes.get("/s/{shop}/book", front.visit()::show, ANYONE);
    routes.get("/s/{shop}/book/details", front.details()::show, ANYONE);
    routes.get("/s/{shop}/booked", front.booked()::show, ANYONE);
    routes.post("/s/{shop}/bookings", front.details()::create, ANYONE);
    routes.get("/up", health::up, ANYONE);
    routes.get("/ready", health::ready, ANYONE);
    anyone.post("/theme", theme::create, RoutesTexts::choseTheme);
    anyone.post("/language", guestLanguage::create, RoutesTexts::choseLanguage);
  }

  private void signIn(RouteTable routes) {
    routes.get("/sign-in", signIn.signIn()::show, ANYONE);
    routes.post("/sign-in", signIn.signIn()::create, ANYONE);
    routes.get("/sign-in/code", signIn.code()::show, ANYONE);
    routes.post("/sign-in/code", signIn.code()::create, ANYONE);
    routes.post("/sign-in/code/proof", signIn.proof()::create, ANYONE);
    routes.get("/sign-in/second-factor", signIn.secondProof()::show, ANYONE);
    routes.post("/sign-in/second-factor", signIn.secondProof()::create, ANYONE);
    routes.get("/sign-in/oidc", signIn.provider()::show, ANYONE);
    routes.get("/sign-in/oidc/callback", signIn.provider()::create, ANYONE);
    var anyone = routes.openTo(ANYONE, SUPPORT_READING);
    anyone.post("/sign-out", signIn.signIn()::delete, RoutesTexts::signedOut);
    routes.get("/invitations/{token}", signIn.invitation()::show, ANYONE);
    routes.post("/invitations/{token}", signIn.invitation()::accept, ANYONE);
    routes.get("/support-approvals/{approval}", supportAccess.approval()::show, ANYONE);
    routes.post("/support-approvals/{approval}", supportAccess.approval()::decide, ANYONE);
    routes.get("/dev/mail", signIn.mail()::list, ANYONE);
    routes.get("/dev/mail/{mail}", signIn.mail()::show, ANYONE);
    routes.get("/dev/mail/{mail}/letter", signIn.mail()::showLetter, ANYONE);
    routes.get("/dev/mail/{mail}/visit.ics", signIn.mail()::showCalendar, ANYONE);
  }

  private void account(RouteTable routes) {
    routes.get("/places", signIn.place()::list, SIGNED_IN);
    routes.post("/places", signIn.place()::create, SIGNED_IN);
    routes.get("/account", signIn.account()::show, SIGNED_IN);
    routes.post("/account", signIn.account()::update, SIGNED_IN);
    routes.get("/account/addresses", claims.address()::list, SIGNED_IN);
    routes.post("/account/addresses/code", claims.address()::prove, SIGNED_IN);
    routes.post("/account/addresses", claims.address()::create, SIGNED_IN);
    routes.post("/account/addresses/main", claims.address()::update, SIGNED_IN);
    routes.post("/account/addresses/removal", claims.address()::delete, SIGNED_IN);
    routes.post("/account/language", signIn.language()::update, SIGNED_IN);
    routes.post("/account/password", signIn.password()::update, SIGNED_IN);
    var factor = "/account/second-factor";
    routes.get(factor, signIn.secondFactor()::show, SIGNED_IN);
    routes.post(factor, signIn.secondFactor()::create, SIGNED_IN);
    routes.post(factor + "/confirmation", signIn.secondFactor()::confirm, SIGNED_IN);
    routes.post(factor + "/recovery-codes", signIn.secondFactor()::renewCodes, SIGNED_IN);
    routes.post(factor + "/removal", signIn.secondFactor()::delete, SIGNED_IN);
    routes.get("/account/identities/new", signIn.identity()::add, SIGNED_IN);
    routes.post("/account/identities", signIn.identity()::create, SIGNED_IN);
    var removal = "/account/identities/{identity}/removal";
    routes.get(removal, signIn.identity()::remove, SIGNED_IN);
    routes.post(removal, signIn.identity()::delete, SIGNED_IN);
    var merge = "/account/merges/{merge}";
    routes.get("/account/merges", claims.merge()::list, SIGNED_IN);
    routes.post("/account/merges/code", claims.merge()::prove, SIGNED_IN);
    routes.post("/account/merges", claims.merge()::create, SIGNED_IN);
    routes.get(merge, claims.merge()::show, SIGNED_IN);
    routes.post(merge, claims.merge()::update, SIGNED_IN);
    routes.post(merge + "/second-factor", claims.merge()::proveStep, SIGNED_IN);
    routes.post(merge + "/undoing", claims.merge()::delete, SIGNED_IN);
    routes.get("/account/sessions", signIn.session()::list, SIGNED_IN);
    routes.post("/account/sessions/end", signIn.session()::endOthers, SIGNED_IN);
    routes.post("/account/sessions/{session}/end", signIn.session()::end, SIGNED_IN);
  }

  private void me(RouteTable routes) {
    routes.get("/me", me.visits().bookings()::list, SIGNED_IN);
    routes.get("/me/account", ctx -> ctx.redirect("/account", SEE_OTHER), SIGNED_IN);
    var booking = "/me/bookings/{booking}";
    routes.get(booking, me.visits().bookings()::show, SIGNED_IN);
    routes.post(booking + "/confirmation", me.visits().asked()::confirm, SIGNED_IN);
    routes.get(booking + "/denial", me.visits().asked()::add, SIGNED_IN);
    routes.post(booking + "/denial", me.visits().asked()::create, SIGNED_IN);
    routes.get(booking + "/cancellation", me.visits().cancellation()::add, SIGNED_IN);
    routes.post(booking + "/cancellation", me.visits().cancellation()::create, SIGNED_IN);
    routes.get(booking + "/move", me.visits().move()::edit, SIGNED_IN);
    routes.post(booking + "/move", me.visits().move()::update, SIGNED_IN);
    routes.get("/me/data.html", me.download()::html, SIGNED_IN);
    routes.get("/me/data.json", me.download()::json, SIGNED_IN);
    routes.get("/me/shops", me.shops()::list, SIGNED_IN);

    var mine = "/me/shops/{shop}";
    routes.get(mine, me.shops()::show, SIGNED_IN);
    routes.get(mine + "/data.html", me.download()::shopHtml, SIGNED_IN);
    routes.get(mine + "/data.json", me.download()::shopJson, SIGNED_IN);
  }

  private void link(RouteTable routes) {
    var link = "/b/{token}";
    routes.get(link, me.visits().link()::show, ANYONE);
    routes.post(link + "/confirmation", me.visits().link()::confirm, ANYONE);
    routes.get(link + "/cancellation", me.visits().linkCancellation()::add, ANYONE);
    routes.post(link + "/cancellation", me.visits().linkCancellation()::create, ANYONE);
    routes.get(link + "/move", me.visits().linkMove()::edit, ANYONE);
    routes.post(link + "/move", me.visits().linkMove()::update, ANYONE);
  }

  private void feeds(RouteTable routes) {
    var own = "/me/calendar";
    routes.get(own, feeds.link()::show, SIGNED_IN);
    routes.post(own, feeds.link()::create, SIGNED_IN);
    routes.get(own + "/removal", feeds.link()::remove, SIGNED_IN);
    routes.post(own + "/removal", feeds.link()::delete, SIGNED_IN);
    routes.get(own + "/{token}.ics", feeds.feed()::show, ANYONE);
    var work = "/shops/{shop}/calendar-link";
    routes.get(work, feeds.link()::show, OWNER, MANAGER, STYLIST);
    routes.post(work, feeds.link()::create, OWNER, MANAGER, STYLIST);
    routes.get(work + "/removal", feeds.link()::remove, OWNER, MANAGER, STYLIST);
    routes.post(work + "/removal", feeds.link()::delete, OWNER, MANAGER, STYLIST);
  }

  private void claims(RouteTable routes) {
    var mine = "/me/shops/{shop}";
    routes.get(mine + "/claim", claims.claim()::show, SIGNED_IN);
    routes.post(mine + "/claim", claims.claim()::create, SIGNED_IN);
    routes.get(mine + "/detachment", claims.claim()::edit, SIGNED_IN);
    routes.post(mine + "/detachment", claims.claim()::delete, SIGNED_IN);
    routes.get(mine + "/consents", claims.consent()::edit, SIGNED_IN);
    routes.post(mine + "/consents", claims.consent()::update, SIGNED_IN);
    routes.get(mine + "/corrections", claims.wish()::list, SIGNED_IN);
    routes.post(mine + "/corrections", claims.wish()::create, SIGNED_IN);
    routes.get(mine + "/departure", claims.departure()::add, SIGNED_IN);
    routes.post(mine + "/departure", claims.departure()::create, SIGNED_IN);

    routes.post("/me/address-questions/{question}", claims.question()::update, SIGNED_IN);
    routes.get("/me/family", claims.family()::list, SIGNED_IN);
    routes.post("/me/family", claims.family()::create, SIGNED_IN);
    var member = "/me/family/{person}";
    routes.get(member, claims.family()::edit, SIGNED_IN);
    routes.post(member, claims.family()::update, SIGNED_IN);
    routes.get(member + "/removal", claims.family()::remove, SIGNED_IN);
    routes.post(member + "/removal", claims.family()::delete, SIGNED_IN);
    routes.post(member + "/address/code", claims.ownAddress()::prove, SIGNED_IN);
    routes.post(member + "/address", claims.ownAddress()::create, SIGNED_IN);

    routes.get("/me/erasure", claims.erasure()::add, SIGNED_IN);
    routes.post("/me/erasure/code", claims.erasure()::prove, SIGNED_IN);
    routes.post("/me/erasure", claims.erasure()::create, SIGNED_IN);
    routes.post("/me/erasure/withdrawal", claims.erasure()::delete, SIGNED_IN);
    routes.get("/me/phone", claims.phone()::edit, SIGNED_IN);
    routes.post("/me/phone", claims.phone()::update, SIGNED_IN);
  }

  private void shop(RouteTable routes) {
    var members = routes.openTo(OWNER, MANAGER, STYLIST, SUPPORT_READING);
    var read = routes.openTo(OWNER, MANAGER, SUPPORT_READING);
    var write = routes.openTo(OWNER, MANAGER, SUPPORT_WRITING);
    members.get("/shops/{shop}", shop.today()::show, RoutesTexts::sawDay);
    members.get("/shops/{shop}/calendar", shop.calendar()::show, RoutesTexts::sawCalendar);
    routes.get("/shops/{shop}/calendar/news", shop.live()::show, OWNER, MANAGER, STYLIST);
    read.get("/shops/{shop}/reports", shop.report()::show, RoutesTexts::sawReports);
    read.get("/shops/{shop}/reports/bookings", shop.report()::list, RoutesTexts::sawReportList);
    routes.get("/shops/{shop}/reports/numbers.csv", shop.report()::figures, OWNER, MANAGER);
    routes.get("/shops/{shop}/reports/days.csv", shop.report()::days, OWNER, MANAGER);

    var all = "/shops/{shop}/customers";
    var one = all + "/{profile}";
    members.get(all, shop.customers()::list, RoutesTexts::sawCustomers);
    routes.get(all + "/new", shop.profile()::add, OWNER, MANAGER);
    routes.post(all, shop.profile()::create, OWNER, MANAGER);
    imports(routes, all);
    members.get(one, shop.profile()::show, RoutesTexts::sawPage);
    write.get(one + "/edit", shop.profile()::edit, RoutesTexts::openedForm);
    write.post(one, shop.profile()::update, RoutesTexts::sentForm);
    write.post(one + "/notes", shop.profile()::addNote, RoutesTexts::addedNote);
    members.get(one + "/bookings", shop.profileBookings()::list, RoutesTexts::sawBookings);
    read.get(one + "/changes", shop.profileChanges()::list, RoutesTexts::sawChanges);
    routes.get(one + "/erasure", shop.erasure()::add, OWNER);
    routes.post(one + "/erasure", shop.erasure()::create, OWNER);

    var refusals = "/shops/{shop}/duplicates/refusals";
    read.get("/shops/{shop}/duplicates", shop.duplicate()::list, RoutesTexts::sawDuplicates);
    routes.post(refusals, shop.duplicate()::create, OWNER, MANAGER);
    routes.post(refusals + "/removal", shop.duplicate()::delete, OWNER, MANAGER);
    var merges = "/shops/{shop}/duplicates/merges";
    read.get(merges, shop.merge()::list, RoutesTexts::sawMerges);
    routes.get(merges + "/new", shop.merge()::add, OWNER, MANAGER);
    routes.post(merges, shop.merge()::create, OWNER, MANAGER);
    routes.post(merges + "/{merge}/undoing", shop.merge()::delete, OWNER, MANAGER);
    var legacy = "/shops/{shop}/legacy";
    routes.get(legacy + "/customers/{old}", shop.legacy()::profile, OWNER, MANAGER, STYLIST);
    routes.get(legacy + "/bookings/{old}", shop.legacy()::booking, OWNER, MANAGER, STYLIST);
    routes.post("/shops/{shop}/address-claims/{claim}", shop.addressClaim()::update, OWNER);
    routes.get("/shops/{shop}/mail", shop.mail()::list, OWNER, MANAGER);
    routes.post("/shops/{shop}/mail/{mail}", shop.mail()::update, OWNER, MANAGER);
    var correcting = "/shops/{shop}/corrections/{correction}";
    routes.get(correcting, shop.correction()::edit, OWNER, MANAGER);
    routes.post(correcting, shop.correction()::update, OWNER, MANAGER);
  }

  /** An owner alone brings all customers at once, takes them back, or takes them along. */
  private void imports(RouteTable routes, String customers) {
    var all = customers + "/imports";
    var one = all + "/{import}";
    routes.post(customers + "/export", shop.imports()::export, OWNER);
    routes.get(all, shop.imports()::list, OWNER);
    routes.upload(all, shop.imports()::create, OWNER);
    routes.get(one, shop.imports()::show, OWNER);
    routes.post(one, shop.imports()::update, OWNER);
    routes.get(one + "/left-out.csv", shop.imports()::download, OWNER);
    routes.get(one + "/removal", shop.importRemoval()::remove, OWNER);
    routes.post(one + "/removal", shop.importRemoval()::delete, OWNER);
  }

  /**
   * Whoever is at the desk takes the steps, whose chair it is or not; support moves and cancels.
   */
  private void bookings(RouteTable routes) {
    var read = routes.openTo(OWNER, MANAGER, STYLIST, SUPPORT_READING);
    var write = routes.openTo(OWNER, MANAGER, STYLIST, SUPPORT_WRITING);
    var one = "/shops/{shop}/bookings/{booking}";
    routes.get("/shops/{shop}/bookings/new", shop.newBooking()::add, OWNER, MANAGER, STYLIST);
    routes.post("/shops/{shop}/bookings/new", shop.newBooking()::create, OWNER, MANAGER, STYLIST);
    read.get(one, shop.booking()::show, RoutesTexts::sawBooking);
    var office = routes.openTo(OWNER, MANAGER, SUPPORT_READING);
    office.get(one + "/changes", shop.bookingChanges()::list, RoutesTexts::sawBookingChanges);
    var step = shop.bookingStep();
    routes.post(one + "/confirmation", step.take(CONFIRM), OWNER, MANAGER, STYLIST);
    routes.get(one + "/refusal", step.ask(DECLINE), OWNER, MANAGER, STYLIST);
    routes.post(one + "/refusal", step.take(DECLINE), OWNER, MANAGER, STYLIST);
    routes.post(one + "/check-in", step.take(CHECK_IN), OWNER, MANAGER, STYLIST);
    routes.post(one + "/completion", step.take(COMPLETE), OWNER, MANAGER, STYLIST);
    routes.get(one + "/no-show", step.ask(MISS), OWNER, MANAGER, STYLIST);
    routes.post(one + "/no-show", step.take(MISS), OWNER, MANAGER, STYLIST);
    routes.post(one + "/undoing", step::undo, OWNER, MANAGER, STYLIST);
    write.get(one + "/cancellation", step.ask(CANCEL), RoutesTexts::openedCancellation);
    write.post(one + "/cancellation", step.take(CANCEL), RoutesTexts::sentCancellation);
    write.get(one + "/move", shop.move()::edit, RoutesTexts::openedMove);
    write.post(one + "/move", shop.move()::update, RoutesTexts::sentMove);
  }

  private void team(RouteTable routes) {
    var read = routes.openTo(OWNER, MANAGER, SUPPORT_READING);
    var write = routes.openTo(OWNER, MANAGER, SUPPORT_WRITING);
    var all = "/shops/{shop}/stylists";
    var one = all + "/{stylist}";
    read.get("/shops/{shop}/team", team.list()::list, RoutesTexts::sawTeam);
    read.get(all, team.list()::moved, RoutesTexts::sawTeam);
    write.get(all + "/new", team.stylist()::add, RoutesTexts::openedNewStylist);
    write.post(all, team.stylist()::create, RoutesTexts::sentNewStylist);
    read.get(one, team.teammate()::stylist, RoutesTexts::sawPage);
    write.get(one + "/edit", team.stylist()::edit, RoutesTexts::openedForm);
    write.post(one, team.stylist()::update, RoutesTexts::sentForm);

    var deactivation = team.deactivation();
    write.get(one + "/deactivation", deactivation::add, RoutesTexts::openedDeactivation);
    write.post(one + "/deactivation", deactivation::create, RoutesTexts::sentDeactivation);
    write.post(one + "/activation", deactivation::delete, RoutesTexts::sentActivation);
    hours(write, one);
  }

  private void hours(RouteTable write, String stylist) {
    write.get(stylist + "/hours/edit", team.hours()::edit, RoutesTexts::openedWeek);
    write.post(stylist + "/hours", team.hours()::update, RoutesTexts::sentWeek);

    var exceptions = stylist + "/exceptions";
    var exceptionRemoval = exceptions + "/{exception}/removal";
    write.get(exceptions + "/new", team.exception()::add, RoutesTexts::openedNewDay);
    write.post(exceptions, team.exception()::create, RoutesTexts::sentNewDay);
    write.get(exceptionRemoval, team.exception()::remove, RoutesTexts::openedDayRemoval);
    write.post(exceptionRemoval, team.exception()::delete, RoutesTexts::sentDayRemoval);

    var absences = stylist + "/time-off";
    var absenceRemoval = absences + "/{absence}/removal";
    write.get(absences + "/new", team.timeOff()::add, RoutesTexts::openedNewTimeOff);
    write.post(absences, team.timeOff()::create, RoutesTexts::sentNewTimeOff);
    write.get(absenceRemoval, team.timeOff()::remove, RoutesTexts::openedTimeOffRemoval);
    write.post(absenceRemoval, team.timeOff()::delete, RoutesTexts::sentTimeOffRemoval);
  }

  private void services(RouteTable routes) {
    var read = routes.openTo(OWNER, MANAGER, SUPPORT_READING);
    var write = routes.openTo(OWNER, MANAGER, SUPPORT_WRITING);
    var all = "/shops/{shop}/services";
    var one = all + "/{service}";
    read.get(all, office.service()::list, RoutesTexts::sawServices);
    write.get(all + "/new", office.service()::add, RoutesTexts::openedNewService);
    write.post(all, office.service()::create, RoutesTexts::sentNewService);
    write.get(one + "/edit", office.service()::edit, RoutesTexts::openedForm);
    write.post(one, office.service()::update, RoutesTexts::sentForm);
    write.post(one + "/position", office.position()::update, RoutesTexts::sentPosition);

    var deactivation = office.deactivation();
    write.get(one + "/deactivation", deactivation::add, RoutesTexts::openedStopOffering);
    write.post(one + "/deactivation", deactivation::create, RoutesTexts::sentStopOffering);
    write.post(one + "/activation", deactivation::delete, RoutesTexts::sentOfferAgain);
  }

  private void resources(RouteTable routes) {
    var read = routes.openTo(OWNER, MANAGER, SUPPORT_READING);
    var write = routes.openTo(OWNER, MANAGER, SUPPORT_WRITING);
    var all = "/shops/{shop}/resources";
    var one = all + "/{resource}";
    read.get(all, office.resource()::list, RoutesTexts::sawResources);
    write.get(all + "/new", office.resource()::add, RoutesTexts::openedNewResource);
    write.post(all, office.resource()::create, RoutesTexts::sentNewResource);
    write.get(one + "/edit", office.resource()::edit, RoutesTexts::openedForm);
    write.post(one, office.resource()::update, RoutesTexts::sentForm);
    write.post(one + "/position", office.resourcePosition()::update, RoutesTexts::sentPosition);
    var removal = office.resourceRemoval();
    write.get(one + "/removal", removal::add, RoutesTexts::openedResourceRemoval);
    write.post(one + "/removal", removal::create, RoutesTexts::sentResourceRemoval);
  }

  private void settings(RouteTable routes) {
    var read = routes.openTo(OWNER, MANAGER, SUPPORT_READING);
    var write = routes.openTo(OWNER, MANAGER, SUPPORT_WRITING);
    read.get("/shops/{shop}/settings", office.settings()::edit, RoutesTexts::sawSettings);
    write.post("/shops/{shop}/settings", office.settings()::update, RoutesTexts::sentSettings);
    routes.post("/shops/{shop}/first-steps", office.firstStep()::create, OWNER);
    routes.post("/shops/{shop}/first-steps/removal", office.firstStep()::delete, OWNER);
    var publicPage = "/shops/{shop}/settings/public-page";
    read.get(publicPage, office.publicPage()::edit, RoutesTexts::sawPublicPage);
    write.post(publicPage, office.publicPage()::update, RoutesTexts::sentPublicPage);
    routes.post("/shops/{shop}/settings/support-access", office.supportAccess()::update, OWNER);
    var pictures = "/shops/{shop}/pictures";
    read.get(pictures, office.picture()::list, RoutesTexts::sawPictures);
    write.upload(pictures, office.picture()::create, RoutesTexts::sentPicture);
    var removal = pictures + "/removal";
    write.get(removal, office.picture()::remove, RoutesTexts::openedPictureRemoval);
    write.post(removal, office.picture()::delete, RoutesTexts::sentPictureRemoval);
  }

  private void members(RouteTable routes) {
    routes.get("/shops/{shop}/members", team.list()::moved, OWNER);
    routes.get("/shops/{shop}/members/{member}", team.teammate()::member, OWNER);
    routes.get("/shops/{shop}/members/{member}/edit", office.member()::edit, OWNER);
    routes.post("/shops/{shop}/members/{member}", office.member()::update, OWNER);
    routes.get("/shops/{shop}/members/{member}/removal", office.removal()::add, OWNER);
    routes.post("/shops/{shop}/members/{member}/removal", office.removal()::create, OWNER);
    routes.post("/shops/{shop}/members/{member}/stylist", team.link()::create, OWNER);
    routes.post("/shops/{shop}/members/{member}/stylist/removal", team.link()::delete, OWNER);

    routes.get("/shops/{shop}/invitations/new", office.invitation()::add, OWNER);
    routes.post("/shops/{shop}/invitations", office.invitation()::create, OWNER);
    var invitation = "/shops/{shop}/invitations/{invitation}";
    routes.get(invitation, team.teammate()::invitation, OWNER);
    routes.post(invitation, office.invitation()::update, OWNER);
    routes.get(invitation + "/withdrawal", office.invitation()::remove, OWNER);
    routes.post(invitation + "/withdrawal", office.invitation()::delete, OWNER);
  }

  private void supportAccess(RouteTable routes) {
    var visit = "/shops/{shop}/support-access/{visit}";
    routes.get("/shops/{shop}/support-access", supportAccess.sessions()::list, OWNER);
    routes.get(visit, supportAccess.transcript()::show, OWNER);
    routes.get(visit + "/transcript.csv", supportAccess.transcript()::download, OWNER);
    routes.post(visit + "/decision", supportAccess.decision()::decide, OWNER);
    routes.post(visit + "/write-decision", supportAccess.decision()::decideWriting, OWNER);
    routes.post(visit + "/end", supportAccess.decision()::end, OWNER);
  }

  private void audit(RouteTable routes) {
    routes.get("/shops/{shop}/audit", supportAccess.changes()::list, OWNER);
    routes.get("/shops/{shop}/audit.csv", supportAccess.changes()::download, OWNER);
  }

  private void support(RouteTable routes) {
    routes.get("/support", support.shop()::list, SUPPORT);
    routes.get("/support/audit", support.act()::list, SUPPORT);
    routes.get("/support/growth", support.growth()::show, SUPPORT);
    routes.post(
        "/support/growth/warnings/{threshold}/dismissal", support.warning()::dismiss, SUPPORT);
    routes.get("/support/duplicates", support.duplicate()::list, SUPPORT);
    routes.get("/support/mail", support.mail()::list, SUPPORT);
    routes.post("/support/mail/{mail}", support.mail()::update, SUPPORT);
    routes.get("/support/sessions", supportVisit.session()::list, SUPPORT);
    routes.post("/support/sessions", supportVisit.session()::create, SUPPORT);
    routes.post("/support/sessions/{session}/entry", supportVisit.session()::enter, SUPPORT);
    routes.post("/support/sessions/{session}/end", supportVisit.session()::end, SUPPORT);
  }

  private void supportVisit(RouteTable routes) {
    var support = routes.openTo(SUPPORT_READING);
    var visit = "/shops/{shop}/support-visit";
    support.get(visit, supportVisit.visit()::show, RoutesTexts::sawVisit);
    support.post(visit + "/write", supportVisit.visit()::write, RoutesTexts::askedToChange);
    support.post(visit + "/end", supportVisit.visit()::end, RoutesTexts::left);

    var reveals = "/shops/{shop}/customers/{profile}/reveals";
    support.get(reveals + "/new", supportVisit.reveal()::add, RoutesTexts::openedReveal);
    support.post(reveals, supportVisit.reveal()::create, RoutesTexts::sentReveal);
  }
}
