package convo.signin;

import convo.access.AccountQueries;
import convo.access.Sessions;
import convo.access.SignedIn;
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
  private final SecondFactor secondFactor;
  private final Throttle throttle;
  private final KnownBrowser known;

  public SignIn(
      SignInClients clients,
      Sessions sessions,
      AccountQueries accounts,
      SecondFactor secondFactor,
      Throttle throttle,
      KnownBrowser known) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.secondFactor = secondFactor;
    this.throttle = throttle;
    this.known = known;
    this.config =
        new Config(clients.all())
            .setSecurityLogic(new DefaultSecurityLogic())
            .setLogoutLogic(new DefaultLogoutLogic())
            .setWebContextFactory(JavalinContextFactory.INSTANCE)
            .setSessionStoreFactory(request -> new SessionProfiles(sessions))
            .setProfileManagerFactory(ProfileManagerFactory.DEFAULT)
            .setHttpActionAdapter((action, web) -> action);
  }

  /** Who has signed in, in one round trip; empty for a guest. */
  public Optional<SignedIn> whoIs(Context ctx) {
    return profile(ctx, config.getSecurityLogic(), NO_CLIENT).flatMap(here -> sessions.find(ctx));
  }

  /** Who has still to prove the second factor. */
  Optional<SignedIn> whoIsHalfway(Context ctx) {
    return sessions.findHalfway(ctx);
  }

  /**
   * Signs in whoever shows the right password or code, and starts a session under a new key.
   *
   * @param client the way, one of {@link SignInClients}
   * @return empty when refused, for whatever reason; who has a second factor is halfway in
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
    if (client.equals(SignInClients.CODE)) {
      sessions.provedMailbox(ctx);
    }
    accounts.meetCustomer(UUID.fromString(account));
    return sessions.findHalfway(ctx).or(() -> welcome(ctx));
  }

  /**
   * Signs in whom an outside provider has sent, and starts a session under a new key.
   *
   * @return empty when the account is closed; who has a second factor is halfway in
   */
  Optional<SignedIn> admit(Context ctx, UUID account) {
    LOG.info("sign-in: account {} by provider from {}", account, ctx.ip());
    sessions.start(ctx, account);
    accounts.meetCustomer(account);
    return sessions.findHalfway(ctx).or(() -> welcome(ctx));
  }

  /**
   * Lets somebody in who is halfway and proves the second factor, in a session with a new key.
   *
   * @return empty when refused, or when nobody is halfway
   */
  Optional<SignedIn> prove(Context ctx, String typed) {
    return sessions
        .findHalfway(ctx)
        .filter(halfway -> secondFactor.prove(ctx, halfway.account(), typed))
        .flatMap(proved -> {
          var account = proved.account().id();
          LOG.info("sign-in: account {} by second factor from {}", account, ctx.ip());
          sessions.startProved(ctx, proved);
          return welcome(ctx);
        });
  }

  /** A browser is known once somebody was let in there, which a password alone may not do. */
  private Optional<SignedIn> welcome(Context ctx) {
    var found = sessions.find(ctx);
    found.ifPresent(here -> known.remember(ctx, here.account().email()));
    return found;
  }

  void signOut(Context ctx) {
    sessions.find(ctx).ifPresent(found -> LOG.info("sign-out: account {}", found.account().id()));
    config
        .getLogoutLogic()
        .perform(config, null, null, true, false, false, new JavalinFrameworkParameters(ctx));
    sessions.findHalfway(ctx).ifPresent(halfway -> sessions.end(ctx)); // nobody whom pac4j knows
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
