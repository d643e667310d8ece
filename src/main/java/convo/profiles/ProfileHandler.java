package convo.profiles;

import static convo.words.Words.profiles;

import convo.access.Visitor;
import convo.audit.Edit;
import convo.profiles.ProfileOutcome.EmailTaken;
import convo.profiles.ProfileOutcome.Written;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One customer of a shop: shown, added, edited. */
public final class ProfileHandler {
  private static final int LONGEST_ASKED = 300;

  private final ProfileQueries profiles;
  private final ProfileWriteQueries writes;
  private final ProfileDetailQueries detailQueries;
  private final NamesakeQueries namesakes;
  private final OldAddress old;
  private final ViewQueries views;
  private final StylistQueries stylists;
  private final Templates templates;
  private final InstantSource clock;

  public ProfileHandler(
      ProfileQueries profiles,
      ProfileWriteQueries writes,
      ProfileDetailQueries detailQueries,
      NamesakeQueries namesakes,
      ProfileMergeQueries merges,
      ViewQueries views,
      StylistQueries stylists,
      Templates templates,
      InstantSource clock) {
    this.profiles = profiles;
    this.writes = writes;
    this.detailQueries = detailQueries;
    this.namesakes = namesakes;
    this.old = new OldAddress(merges);
    this.views = views;
    this.stylists = stylists;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var id = Address.uuid(ctx, "profile");
    var found = detailQueries.page(visitor, id, clock.instant());
    if (found.isEmpty()) {
      old.lead(ctx, visitor, id, "");
      return;
    }
    var page = found.get();
    views.add(visitor, page.profile().id());
    templates.page(
        ctx, Wanted.part(ctx, "profile") ? "profiles/card.jte" : "profiles/page.jte", page);
  }

  public void edit(Context ctx) {
    var visitor = Visitor.of(ctx);
    var asked = Address.uuid(ctx, "profile");
    var found = profiles.find(visitor.shop().id(), asked, ProfileField.hiddenFrom(visitor, asked));
    if (found.isEmpty()) {
      old.lead(ctx, visitor, asked, "/edit");
      return;
    }
    var profile = found.get();
    views.add(visitor, profile.id());
    var form = ProfileForm.of(profile, ProfileField.keptFrom(visitor, profile.id()));
    show(ctx, 200, new ProfileEdit(visitor, profile, form, stylists.list(visitor.shop().id())));
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var asked = Address.uuid(ctx, "profile");
    var found = profiles.find(visitor.shop().id(), asked, ProfileField.hiddenFrom(visitor, asked));
    if (found.isEmpty()) {
      old.lead(ctx, visitor, asked, "");
      Flash.warning(profiles().putTogetherAlready()).keep(ctx);
      return;
    }
    var profile = found.get();
    var page = typed(ctx, visitor, profile);
    if (!page.form().isValid()) {
      show(ctx, 422, page);
      return;
    }
    var outcome =
        writes.update(
            visitor.shop(), visitor.actor(), profile.id(), page.form(), visitor.isOwner());
    switch (outcome.orElseThrow(NotFoundResponse::new)) {
      case Written(Edit.Saved<Profile>(var now)) -> saved(ctx, visitor, now.id());
      case Written(Edit.Overtaken<Profile> other) -> show(ctx, 409, page.beside(other));
      case EmailTaken by -> show(ctx, 422, page.taken(by));
    }
  }

  /** Adds a note on the page of the customer itself. */
  public void addNote(Context ctx) {
    var visitor = Visitor.of(ctx);
    var asked = Address.uuid(ctx, "profile");
    if (profiles
        .find(visitor.shop().id(), asked, ProfileField.hiddenFrom(visitor, asked))
        .isEmpty()) {
      old.lead(ctx, visitor, asked, "");
      Flash.warning(profiles().putTogetherAlready()).keep(ctx);
      return;
    }
    var form = NoteForm.from(ctx, visitor.shop());
    if (!form.isValid()) {
      refused(ctx, visitor, asked, form);
      return;
    }
    var outcome = writes.addNote(visitor.shop(), visitor.actor(), asked, form.note());
    if (outcome.orElseThrow(NotFoundResponse::new) == NoteOutcome.FULL) {
      refused(ctx, visitor, asked, form.full());
      return;
    }
    Flash.success(profiles().noteKept()).at("profile").keep(ctx);
    ctx.redirect(visitor.shop().url("/customers/" + asked), HttpStatus.SEE_OTHER);
  }

  private void refused(Context ctx, Visitor visitor, UUID id, NoteForm form) {
    templates.answer(ctx, 422, "profiles/page.jte", page(visitor, id).with(form));
  }

  private ProfileEdit typed(Context ctx, Visitor visitor, Profile profile) {
    var hidden = ProfileField.keptFrom(visitor, profile.id());
    ProfileForm.mustBeWhole(ctx, hidden);
    var team = stylists.list(visitor.shop().id());
    var form =
        ProfileForm.from(ctx, new ProfileChoices(visitor.shop(), team), hidden)
            .born(today(visitor));
    return new ProfileEdit(visitor, profile, form, team);
  }

  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    templates.page(ctx, "profiles/add.jte", AddPage.of(visitor, ProfileForm.blank(), false));
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var family = Form.ticked(ctx, "family");
    var choices = new ProfileChoices(visitor.shop(), List.of());
    var form = AddPage.check(ProfileForm.from(ctx, choices, Set.of()).born(today(visitor)), family);
    var page = AddPage.of(visitor, form, family);
    if (!form.isValid()) {
      templates.answer(ctx, 422, "profiles/add.jte", page);
      return;
    }
    var beside = page.beside(family ? List.of() : namesakes(visitor, form));
    if (!beside.isAnswered(Form.text(ctx, "asked", LONGEST_ASKED))) {
      templates.answer(ctx, 422, "profiles/add.jte", beside);
      return;
    }
    switch (writes.create(visitor.shop(), visitor.actor(), form, family)) {
      case Written(Edit.Saved<Profile>(var now)) -> {
        Flash.success(profiles().added()).keep(ctx);
        ctx.redirect(visitor.shop().url("/customers/" + now.id()), HttpStatus.SEE_OTHER);
      }
      case Written(Edit.Overtaken<Profile> _) ->
          throw new IllegalStateException("new, yet overtaken");
      case EmailTaken by -> templates.answer(ctx, 422, "profiles/add.jte", page.taken(by));
    }
  }

  private List<Namesake> namesakes(Visitor visitor, ProfileForm form) {
    return namesakes.list(visitor.shop(), form.kept(visitor.shop().country()).contact());
  }

  private LocalDate today(Visitor visitor) {
    return LocalDate.ofInstant(clock.instant(), visitor.shop().zone());
  }

  private void saved(Context ctx, Visitor visitor, UUID id) {
    var said = Flash.success(profiles().saved()).at("profile");
    if (Wanted.part(ctx, "profile")) {
      templates.page(ctx, "profiles/saved.jte", page(visitor.told(said), id));
      return;
    }
    said.keep(ctx);
    ctx.redirect(visitor.shop().url("/customers/" + id), HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, int status, ProfileEdit page) {
    templates.answer(
        ctx, status, Wanted.part(ctx, "profile") ? "profiles/form.jte" : "profiles/edit.jte", page);
  }

  private ProfilePage page(Visitor visitor, UUID id) {
    return detailQueries.page(visitor, id, clock.instant()).orElseThrow(NotFoundResponse::new);
  }
}
