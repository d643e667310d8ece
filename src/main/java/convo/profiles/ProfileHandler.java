package convo.profiles;

import convo.access.Visitor;
import convo.audit.HistoryQueries;
import convo.bookings.BookingQueries;
import convo.corrections.CorrectionQueries;
import convo.stylists.Stylist;
import convo.stylists.StylistQueries;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One customer of a shop: shown, added, edited. */
public final class ProfileHandler {
  private final ProfileQueries profiles;
  private final ProfileWriteQueries writes;
  private final PortraitQueries portraits;
  private final HistoryQueries history;
  private final LookQueries looks;
  private final BookingQueries bookings;
  private final CorrectionQueries corrections;
  private final StylistQueries stylists;
  private final Templates templates;
  private final InstantSource clock;

  public ProfileHandler(
      ProfileQueries profiles,
      ProfileWriteQueries writes,
      PortraitQueries portraits,
      HistoryQueries history,
      LookQueries looks,
      BookingQueries bookings,
      CorrectionQueries corrections,
      StylistQueries stylists,
      Templates templates,
      InstantSource clock) {
    this.profiles = profiles;
    this.writes = writes;
    this.portraits = portraits;
    this.history = history;
    this.looks = looks;
    this.bookings = bookings;
    this.corrections = corrections;
    this.stylists = stylists;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var page = page(visitor, Address.uuid(ctx, "profile"));
    looks.look(visitor, page.profile().id());
    templates.page(
        ctx, Wanted.part(ctx, "profile") ? "profiles/card.jte" : "profiles/page.jte", page);
  }

  public void edit(Context ctx) {
    var visitor = Visitor.of(ctx);
    var profile = profile(ctx, visitor);
    looks.look(visitor, profile.id());
    show(
        ctx,
        200,
        EditPage.of(
            visitor,
            profile,
            ProfileForm.of(profile, hidden(visitor, profile)),
            stylists.list(visitor.shop().id())));
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var profile = profile(ctx, visitor);
    var choices = stylists.list(visitor.shop().id());
    var hidden = hidden(visitor, profile);
    ProfileForm.mustBeWhole(ctx, hidden);
    var form = ProfileForm.from(ctx, visitor.shop(), ids(choices), hidden);
    var page = EditPage.of(visitor, profile, form, choices);
    if (!form.isValid()) {
      show(ctx, 422, page);
      return;
    }
    switch (writes.update(visitor.shop(), visitor.actor(), profile.id(), form)) {
      case ProfileOutcome.Saved saved -> saved(ctx, visitor, saved.profile());
      case ProfileOutcome.Overtaken overtaken -> show(ctx, 409, page.overtaken(overtaken));
      case ProfileOutcome.EmailTaken taken -> show(ctx, 422, page.taken(taken));
      case ProfileOutcome.Unknown unknown -> throw new NotFoundResponse();
    }
  }

  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    templates.page(ctx, "profiles/add.jte", AddPage.of(visitor, ProfileForm.blank()));
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var family = Form.ticked(ctx, "family");
    var form = AddPage.check(ProfileForm.from(ctx, visitor.shop(), List.of(), Set.of()), family);
    var page = new AddPage(visitor, form, family, Optional.empty());
    if (!form.isValid()) {
      templates.answer(ctx, 422, "profiles/add.jte", page);
      return;
    }
    switch (writes.create(visitor.shop(), visitor.actor(), form, family)) {
      case ProfileOutcome.EmailTaken taken ->
          templates.answer(ctx, 422, "profiles/add.jte", page.taken(taken));
      case ProfileOutcome.Saved saved -> {
        Flash.success("Added.").keep(ctx);
        ctx.redirect(visitor.shop().url("/customers/" + saved.profile()), HttpStatus.SEE_OTHER);
      }
      case ProfileOutcome.Overtaken overtaken ->
          throw new IllegalStateException("new, yet overtaken");
      case ProfileOutcome.Unknown unknown -> throw new IllegalStateException("new, yet unknown");
    }
  }

  private void saved(Context ctx, Visitor visitor, UUID id) {
    if (Wanted.part(ctx, "profile")) {
      templates.page(ctx, "profiles/saved.jte", page(visitor, id));
      return;
    }
    Flash.success("Saved.").keep(ctx);
    ctx.redirect(visitor.shop().url("/customers/" + id), HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, int status, EditPage page) {
    templates.answer(
        ctx, status, Wanted.part(ctx, "profile") ? "profiles/form.jte" : "profiles/edit.jte", page);
  }

  private Profile profile(Context ctx, Visitor visitor) {
    var id = Address.uuid(ctx, "profile");
    return profiles
        .find(visitor.shop().id(), id, ProfileField.hiddenFrom(visitor, id))
        .orElseThrow(NotFoundResponse::new);
  }

  private static Set<ProfileField> hidden(Visitor visitor, Profile profile) {
    return ProfileField.hiddenFrom(visitor, profile.id());
  }

  private ProfilePage page(Visitor visitor, UUID id) {
    var shop = visitor.shop().id();
    var portrait =
        portraits
            .find(shop, id, ProfileField.hiddenFrom(visitor, id))
            .orElseThrow(NotFoundResponse::new);
    return new ProfilePage(
        visitor,
        portrait,
        bookings.around(shop, id, clock.instant(), ProfilePage.MOST_BOOKINGS + 1),
        visitor.maySeeOffice() ? history.newest(shop, id) : List.of(),
        visitor.mayAnswerCustomers() && portrait.hasCorrections()
            ? corrections.of(shop, id)
            : List.of());
  }

  private static List<UUID> ids(List<Stylist> stylists) {
    return stylists.stream().map(Stylist::id).toList();
  }
}
