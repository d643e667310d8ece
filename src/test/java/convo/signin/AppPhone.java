package convo.signin;

import java.time.Clock;
import org.apache.commons.codec.binary.Base32;

/** Somebody's phone with an app for codes, told what the page shows. */
public record AppPhone(AppSecret secret, Clock clock) {
  public static AppPhone told(String typed, Clock clock) {
    return new AppPhone(AppSecret.of(new Base32().decode(typed.replace(" ", ""))), clock);
  }

  /** What the app shows now. */
  public String code() {
    return secret.code(AppSecret.step(clock.instant()));
  }
}
