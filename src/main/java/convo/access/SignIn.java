package convo.access;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import org.pac4j.core.authorization.authorizer.DefaultAuthorizers;
import org.pac4j.core.config.Config;
import org.pac4j.core.engine.DefaultLogoutLogic;
import org.pac4j.core.engine.DefaultSecurityLogic;
import org.pac4j.core.engine.SecurityLogic;
import org.pac4j.core.matching.matcher.DefaultMatchers;
import org.pac4j.core.profile.UserProfile;
import org.pac4j.core.profile.factory.ProfileManagerFactory;
import org.pac4j.javalin.JavalinContextFactory;
import org.pac4j.javalin.JavalinFrameworkParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets pac4j sign people in and out and say who is here. Each way to sign in is a pac4j client;
 * what pac4j would answer stays a value, so that only our handlers speak to the browser.
 */
public final class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final String NO_CLIENT = "";

  /** Who is here already does not matter to somebody who shows a password or a code. */
  private static final SecurityLogic ANEW =
      new DefaultSecurityLogic().setLoadProfilesFromSession(false);

  private final Config config;
  private final Sessions sessions;
  private final AccountQueries accounts;
  private final Throttle throttle;
  private final KnownBrowser known;

  public SignIn(
      SignInClients clients,
      Sessions sessions,
      AccountQueries accounts,
      Throttle throttle,
      KnownBrowser known) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.throttle = throttle;
    this.known = known;
    this.config =
        new Config(clients.all())
            .setSecurityLogic(new DefaultSecurityLogic())
            .setLogoutLogic(new DefaultLogoutLogic())
            .setWebContextFactory(JavalinContextFactory.INSTANCE)
            .setSessionStoreFactory(request -> new ProfileSessions(sessions))
            .setProfileManagerFactory(ProfileManagerFactory.DEFAULT)
            .setHttpActionAdapter((action, web) -> action);
  }

  /** Who has signed in, in one round trip; empty for a guest. */
  Optional<SignedIn> whoIs(Context ctx) {
    return profile(ctx, config.getSecurityLogic(), NO_CLIENT).flatMap(here -> sessions.find(ctx));
  }

  /**
   * Signs in whoever shows the right password or code, and starts a session under a new key.
   *
   * @param client the way, one of {@link SignInClients}
   * @return empty when refused, for whatever reason
   */
  Optional<SignedIn> attempt(Context ctx, String client, String email) {
    var taken = throttle.trySignIn(ctx, email);
    var profile = profile(ctx, ANEW, client);
    if (profile.isEmpty()) {
      LOG.info("sign-in refused: by {} from {}", client, ctx.ip());
      return Optional.empty();
    }
    var account = profile.get().getId();
    LOG.info("sign-in: account {} by {} from {}", account, client, ctx.ip());
    taken.giveBack();
    known.remember(ctx, email);
    accounts.meetCustomer(UUID.fromString(account));
    return sessions.find(ctx);
  }

  void signOut(Context ctx) {
    sessions.find(ctx).ifPresent(found -> LOG.info("sign-out: account {}", found.account().id()));
    config
        .getLogoutLogic()
        .perform(config, null, null, true, false, false, new JavalinFrameworkParameters(ctx));
  }

  private Optional<UserProfile> profile(Context ctx, SecurityLogic logic, String client) {
    var answer =
        logic.perform(
            config,
            (web, store, profiles) -> profiles.iterator().next(),
            client,
            DefaultAuthorizers.IS_AUTHENTICATED,
            DefaultMatchers.NONE,
            new JavalinFrameworkParameters(ctx));
    return answer instanceof UserProfile profile ? Optional.of(profile) : Optional.empty();
  }
}
