package convo.signin;

import static convo.words.Words.signin;

import convo.web.Form;
import convo.web.Refusal;
import convo.web.View;
import io.javalin.http.Context;
import java.util.UUID;

/**
 * Proves a mailbox: of somebody who signs in, and of somebody who is signed in already, since what
 * a stolen session must not be able to do asks for a code by mail.
 */
public final class MailedCodes {
  private final CodeQueries codes;
  private final Throttle throttle;

  public MailedCodes(CodeQueries codes, Throttle throttle) {
    this.codes = codes;
    this.throttle = throttle;
  }

  /**
   * Mails a code; answers with the id of the request that it belongs to.
   *
   * @throws io.javalin.http.HttpResponseException 429 when too many were asked for
   * @throws Refusal when mail is off, so that no code would arrive
   */
  public UUID send(Context ctx, CodePurpose purpose, String email) {
    if (!View.of(ctx).mail()) {
      throw new Refusal(422, signin().mailOffTitle(), signin().mailOff());
    }
    throttle.tryMail(ctx, email);
    return codes.send(purpose, email);
  }

  /**
   * Uses the code up.
   *
   * @throws io.javalin.http.HttpResponseException 429 when too many were tried
   */
  public boolean prove(Context ctx, CodePurpose purpose, TypedCode typed) {
    var taken = throttle.trySignIn(ctx, typed.email());
    var isRight =
        Form.uuid(typed.request())
            .filter(request -> codes.use(purpose, request, typed.email(), typed.digits()))
            .isPresent();
    if (isRight) {
      taken.giveBack();
    }
    return isRight;
  }
}
