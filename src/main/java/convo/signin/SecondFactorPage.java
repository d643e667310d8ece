package convo.signin;

import convo.access.Visitor;
import java.util.Optional;

/**
 * A person's own second factor: to set up, being set up, or set.
 *
 * @param begun what the app is told, while it is being set up
 * @param codesLeft how many recovery codes are unused
 * @param fresh whether the person has signed in just now, as setting it up demands
 * @param demoCode the code of the moment, for the demo's own people
 */
public record SecondFactorPage(
    Visitor visitor,
    SecondFactorCode form,
    Optional<AppSecret> begun,
    int codesLeft,
    boolean fresh,
    Optional<String> demoCode) {

  public QrPicture picture() {
    return QrPicture.of(secret().link(visitor.person().email()));
  }

  /** The secret in groups of four, for apps that cannot see the picture. */
  public String typed() {
    return secret().text().replaceAll("(.{4})(?=.)", "$1 ");
  }

  private AppSecret secret() {
    return begun.orElseThrow();
  }
}
