package convo.signin;

import convo.access.AccountQueries;
import java.util.Optional;
import java.util.UUID;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.credentials.UsernamePasswordCredentials;
import org.pac4j.core.credentials.authenticator.Authenticator;

/**
 * Judges an address and a password for pac4j. Unknown, without a password, disabled or wrong: one
 * answer, after one hash.
 */
public final class PasswordAuthenticator implements Authenticator {
  private final PasswordQueries queries;
  private final Passwords passwords;

  public PasswordAuthenticator(PasswordQueries queries, Passwords passwords) {
    this.queries = queries;
    this.passwords = passwords;
  }

  @Override
  public Optional<Credentials> validate(CallContext call, Credentials credentials) {
    var typed = (UsernamePasswordCredentials) credentials;
    var account = judge(AccountQueries.address(typed.getUsername()), typed.getPassword());
    account.map(SessionProfiles::profile).ifPresent(typed::setUserProfile);
    return account.map(known -> typed);
  }

  /** The account that this password opens. */
  Optional<UUID> judge(String email, String password) {
    var stored = queries.find(email);
    var isRight = passwords.matches(password, stored.flatMap(StoredPassword::passwordHash));
    var opened = stored.filter(found -> isRight && !found.disabled());
    opened.ifPresent(found -> renew(found, password));
    return opened.map(StoredPassword::account);
  }

  /** Hashes again once the parameters have grown; only now is the password at hand. */
  private void renew(StoredPassword stored, String password) {
    if (stored.passwordHash().filter(passwords::isOutdated).isPresent()) {
      queries.renew(stored.account(), passwords.hash(password));
    }
  }
}
