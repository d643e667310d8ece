package convo.duplicates;

import static convo.words.Words.duplicates;

import convo.access.Visitor;
import convo.profiles.MergeAnswer;
import convo.profiles.MergeSide;
import convo.profiles.ProfileMergeQueries;
import convo.stylists.Stylist;
import convo.stylists.StylistQueries;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.stream.Collectors;

/** Puts two customers of a shop together, after showing what becomes of them, and apart again. */
public final class MergeHandler {
  private static final int ID = 36;
  private static final int WORD = 10;

  private final ProfileMergeQueries merges;
  private final StylistQueries stylists;
  private final Templates templates;
  private final InstantSource clock;

  public MergeHandler(
      ProfileMergeQueries merges,
      StylistQueries stylists,
      Templates templates,
      InstantSource clock) {
    this.merges = merges;
    this.stylists = stylists;
    this.templates = templates;
    this.clock = clock;
  }

  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var page = new MergesPage(visitor, merges.list(visitor.shop().id()), clock.instant());
    templates.page(ctx, "duplicates/merges.jte", page);
  }

  /**
   * Both side by side. The one with an address stays; of two without, the one who came more often,
   * unless it is wished otherwise.
   */
  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    var one = side(ctx, visitor, "kept");
    var other = side(ctx, visitor, "gone");
    if (one.profile().id().equals(other.profile().id())) {
      throw new NotFoundResponse();
    }
    var isAsked = !Form.query(ctx, "turned", WORD).isEmpty();
    var isTurned =
        one.hasAddress() == other.hasAddress()
            ? !isAsked && other.visits() > one.visits()
            : other.hasAddress();
    templates.page(
        ctx,
        "duplicates/merge.jte",
        isTurned ? page(visitor, other, one) : page(visitor, one, other));
  }

  private MergeSide side(Context ctx, Visitor visitor, String field) {
    return Form.uuid(Form.query(ctx, field, ID))
        .flatMap(id -> merges.side(visitor.shop().id(), id))
        .orElseThrow(NotFoundResponse::new);
  }

  private MergePage page(Visitor visitor, MergeSide kept, MergeSide gone) {
    return page(
        visitor, kept, gone, MergeForm.of(kept, gone), ProfileMergeQueries.judge(kept, gone));
  }

  private MergePage page(
      Visitor visitor, MergeSide kept, MergeSide gone, MergeForm form, MergeAnswer answer) {
    var team =
        stylists.list(visitor.shop().id()).stream()
            .collect(Collectors.toMap(Stylist::id, Stylist::name));
    return new MergePage(visitor, kept, gone, form, team, answer);
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var form = MergeForm.from(ctx);
    var answer = merges.merge(visitor.shop(), visitor.actor(), form.plan());
    switch (answer) {
      case DONE -> {
        Flash.success(duplicates().areOne()).keep(ctx);
        lead(ctx, visitor, form);
      }
      case MISSING -> known(ctx, visitor, form);
      default -> refuse(ctx, visitor, form, answer);
    }
  }

  /** Sent twice, it is done already. */
  private void known(Context ctx, Visitor visitor, MergeForm form) {
    var plan = form.plan();
    if (merges.wentTo(visitor.shop().id(), plan.gone()).filter(plan.kept()::equals).isEmpty()) {
      throw new NotFoundResponse();
    }
    Flash.success(duplicates().areOne()).keep(ctx);
    lead(ctx, visitor, form);
  }

  private static void lead(Context ctx, Visitor visitor, MergeForm form) {
    ctx.redirect(visitor.shop().url("/customers/" + form.plan().kept()), HttpStatus.SEE_OTHER);
  }

  private void refuse(Context ctx, Visitor visitor, MergeForm form, MergeAnswer answer) {
    var shop = visitor.shop().id();
    var kept = merges.side(shop, form.plan().kept()).orElseThrow(NotFoundResponse::new);
    var gone = merges.side(shop, form.plan().gone()).orElseThrow(NotFoundResponse::new);
    var now = MergeForm.of(kept, gone).choosing(form);
    templates.answer(
        ctx,
        answer == MergeAnswer.CHANGED ? 409 : 422,
        "duplicates/merge.jte",
        page(visitor, kept, gone, now, answer));
  }

  /** Takes one apart again. */
  public void delete(Context ctx) {
    var visitor = Visitor.of(ctx);
    var answer = merges.undo(visitor.shop(), visitor.actor(), Address.uuid(ctx, "merge"));
    if (answer == MergeAnswer.MISSING) {
      throw new NotFoundResponse();
    }
    var flash =
        answer == MergeAnswer.DONE
            ? Flash.success(duplicates().areTwo())
            : Flash.warning(MergePage.told(answer, "", ""));
    flash.keep(ctx);
    ctx.redirect(visitor.shop().url("/duplicates/merges"), HttpStatus.SEE_OTHER);
  }
}
