package convo.signin;

import java.util.Optional;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.credentials.authenticator.Authenticator;

/** Judges a mailed code for pac4j. */
public final class CodeAuthenticator implements Authenticator {
  private final CodeQueries codes;

  public CodeAuthenticator(CodeQueries codes) {
    this.codes = codes;
  }

  @Override
  public Optional<Credentials> validate(CallContext call, Credentials credentials) {
    var typed = (CodeCredentials) credentials;
    var account = codes.prove(typed.request(), typed.email(), typed.code());
    account.map(SessionProfiles::profile).ifPresent(typed::setUserProfile);
    return account.map(proved -> typed);
  }
}
