package convo.signin;

import static convo.words.Words.signin;

import convo.words.SigninTexts;
import java.time.Duration;

/** What a mailed code is good for: a code for one thing does nothing else. */
public enum CodePurpose {
  SIGN_IN(SigninTexts::codeMailSubject, SigninTexts::codeMail),
  ERASURE(SigninTexts::erasureMailSubject, SigninTexts::erasureMail),
  ADDRESS(SigninTexts::addressMailSubject, SigninTexts::addressMail),
  FAMILY(SigninTexts::familyMailSubject, SigninTexts::familyMail),
  ACCOUNT(SigninTexts::accountMailSubject, SigninTexts::accountMail);

  private interface Subject {
    String of(SigninTexts words, String code);
  }

  private interface Body {
    String of(SigninTexts words, String code, long minutes);
  }

  private final Subject subject;
  private final Body body;

  CodePurpose(Subject subject, Body body) {
    this.subject = subject;
    this.body = body;
  }

  String subject(String code) {
    return subject.of(signin(), code);
  }

  /** What happens when the code is typed, so that nobody is talked into telling it. */
  String body(String code, Duration life) {
    return body.of(signin(), code, life.toMinutes());
  }
}
