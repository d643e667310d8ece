package convo.signin;

import java.util.List;
import java.util.Optional;

/**
 * By which outside identities an account opens.
 *
 * @param offered what people call the provider that may be connected, if there is one
 */
public record Identities(Optional<String> offered, List<JoinedIdentity> joined) {

  public boolean areWorthShowing() {
    return offered.isPresent() || !joined.isEmpty();
  }
}
