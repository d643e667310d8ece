package convo.access;

import convo.web.View;
import java.util.List;

/** What the sign-in page shows. */
public record SignInPage(View view, SignInForm form) {

  /** Whom the demo offers to sign in as; nobody in production. */
  public List<DemoPerson> cast() {
    return view.demo() ? DemoPerson.CAST : List.of();
  }
}
