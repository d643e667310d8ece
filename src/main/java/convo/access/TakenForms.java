package convo.access;

import static convo.words.Words.access;

import convo.web.Form;
import convo.web.Refusal;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes once what a form makes, however often it is sent: each form that makes something carries a
 * key. The second sending waits for the first and is led where that one was.
 */
public final class TakenForms {
  private static final String FIELD = "once";
  private static final String TAKEN = "taken-form";
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int LOOKS = 40;
  private final TakenFormQueries forms;

  public TakenForms(TakenFormQueries forms) {
    this.forms = forms;
  }

  /** Runs after the Gate and before the handler. */
  public void take(Context ctx) {
    key(ctx).ifPresent(key -> take(ctx, Visitor.of(ctx).person().id(), key));
  }

  private static Optional<UUID> key(Context ctx) {
    return ctx.method().name().equals("POST") && Visitor.of(ctx).account().isPresent()
        ? Form.uuid(Form.typed(ctx, FIELD))
        : Optional.empty();
  }

  private void take(Context ctx, UUID account, UUID key) {
    for (var looks = 0; looks < LOOKS; looks++) {
      if (forms.take(account, key)) {
        ctx.attribute(TAKEN, key);
        return;
      }
      var answer = forms.answer(account, key);
      if (answer.isPresent()) {
        answer(ctx, answer.get());
        return;
      }
      pause();
    }
    throw new Refusal(409, access().stillSaving());
  }

  private static void answer(Context ctx, String location) {
    if (location.isEmpty()) {
      ctx.status(HttpStatus.NO_CONTENT);
    } else {
      ctx.redirect(location, HttpStatus.SEE_OTHER);
    }
    ctx.skipRemainingHandlers();
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Runs once the form is answered, whatever the answer. */
  public void keep(Context ctx) {
    UUID key = ctx.attribute(TAKEN);
    if (key == null) {
      return;
    }
    var account = Visitor.of(ctx).person().id();
    var location = Optional.ofNullable(ctx.res().getHeader("Location"));
    if (location.isPresent()) {
      forms.keep(account, key, location.get());
    } else if (Wanted.isFragment(ctx) && ctx.status().equals(HttpStatus.OK)) {
      forms.keep(account, key, "");
    } else {
      forms.giveBack(account, key);
    }
  }
}
