package convo.signin;

import convo.access.ReturnUrl;
import convo.web.View;
import java.util.List;
import java.util.Optional;

/**
 * What the sign-in page shows.
 *
 * @param provider what people call the outside provider, if there is one
 */
public record SignInPage(View view, SignInForm form, Optional<String> provider) {

  public String providerLink() {
    return ReturnUrl.provider(form.next());
  }

  /** Whom the demo offers to sign in as; nobody in production. */
  public List<DemoPerson> cast() {
    return view.demo() ? DemoPerson.CAST : List.of();
  }
}
