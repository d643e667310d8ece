package convo.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import convo.database.Deadline;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.exception.TechnicalException;
import org.pac4j.core.exception.http.WithLocationAction;
import org.pac4j.core.http.callback.NoParameterCallbackUrlResolver;
import org.pac4j.javalin.JavalinWebContext;
import org.pac4j.oidc.client.OidcClient;
import org.pac4j.oidc.config.OidcConfiguration;
import org.pac4j.oidc.credentials.OidcCredentials;
import org.pac4j.oidc.metadata.StaticOidcOpMetadataResolver;
import org.pac4j.oidc.profile.OidcProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks to the provider by pac4j: authorization code with PKCE, state and nonce. What the provider
 * offers is asked when somebody first wants to go there, so that the portal starts without it.
 */
public final class ProviderClient {
  static final String CALLBACK = "/sign-in/oidc/callback";

  private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);
  private static final int PATIENCE_MILLISECONDS = 3_000;
  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private final Provider provider;
  private final String callback;
  private final LoadingCache<Provider, OidcClient> clients =
      Caffeine.newBuilder().expireAfterWrite(GOOD_FOR).build(this::client);

  /** The provider's page to send the browser to, and what has to be known when it comes back. */
  record Departure(String url, RoundTrip trip) {}

  public ProviderClient(Provider provider, String baseUrl) {
    this.provider = provider;
    this.callback = baseUrl + CALLBACK;
  }

  /** What people call the provider. */
  String name() {
    return provider.name();
  }

  /** Empty when the provider does not answer. */
  Optional<Departure> depart(Context ctx, String next) {
    try {
      var client = inTime(() -> clients.get(provider));
      var store = new RoundTripStore();
      return client
          .getRedirectionActionBuilder()
          .getRedirectionAction(new CallContext(new JavalinWebContext(ctx), store))
          .map(WithLocationAction.class::cast)
          .map(action -> new Departure(action.getLocation(), trip(client, store, next)));
    } catch (TechnicalException away) {
      LOG.warn("{} does not answer: {}", provider, away.getMessage());
      return Optional.empty();
    }
  }

  /** Who came back; empty when the answer is not the provider's own to this round trip. */
  Optional<Identity> comeBack(Context ctx, RoundTrip trip) {
    try {
      return inTime(() -> who(ctx, trip));
    } catch (TechnicalException wrong) {
      LOG.info("{} sent no answer that counts: {}", provider, wrong.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Identity> who(Context ctx, RoundTrip trip) {
    var client = clients.get(provider);
    var call = new CallContext(new JavalinWebContext(ctx), store(client, trip));
    return client
        .getCredentialsExtractor()
        .extract(call)
        .filter(OidcCredentials.class::isInstance)
        .flatMap(code -> client.getAuthenticator().validate(call, code))
        .flatMap(tokens -> client.getProfileCreator().create(call, tokens))
        .flatMap(profile -> ProviderClaims.identity((OidcProfile) profile, provider.client()));
  }

  /** Several questions may each take their time, but not the request. */
  private static <T> T inTime(Supplier<T> question) {
    try {
      return CompletableFuture.supplyAsync(question, Thread::startVirtualThread)
          .orTimeout(Deadline.left(PATIENCE_MILLISECONDS), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException known
          ? known
          : new TechnicalException(failure.getCause());
    }
  }

  private static RoundTrip trip(OidcClient client, RoundTripStore store, String next) {
    return new RoundTrip(
        ((State) store.value(client.getStateSessionAttributeName())).getValue(),
        (String) store.value(client.getNonceSessionAttributeName()),
        ((CodeVerifier) store.value(client.getCodeVerifierSessionAttributeName())).getValue(),
        next);
  }

  private static RoundTripStore store(OidcClient client, RoundTrip trip) {
    return new RoundTripStore()
        .with(client.getStateSessionAttributeName(), new State(trip.state()))
        .with(client.getNonceSessionAttributeName(), trip.nonce())
        .with(client.getCodeVerifierSessionAttributeName(), new CodeVerifier(trip.verifier()));
  }

  private OidcClient client(Provider wanted) {
    var configuration =
        new OidcConfiguration()
            .setClientId(wanted.client())
            .setSecret(wanted.secret())
            .setScope("openid email profile")
            .setUseNonce(true)
            .setPkceMethod(CodeChallengeMethod.S256)
            .setConnectTimeout(PATIENCE_MILLISECONDS)
            .setReadTimeout(PATIENCE_MILLISECONDS);
    var offer = new StaticOidcOpMetadataResolver(configuration, offer(wanted));
    configuration.setOpMetadataResolver(offer);
    var client = new OidcClient(configuration);
    client.setName("oidc");
    client.setCallbackUrl(callback);
    client.setCallbackUrlResolver(new NoParameterCallbackUrlResolver());
    client.init();
    offer.init();
    return client;
  }

  /** pac4j would ask for it again with every step, and wait for ever. */
  private static OIDCProviderMetadata offer(Provider wanted) {
    try {
      return OIDCProviderMetadata.resolve(
          new Issuer(wanted.issuer()), PATIENCE_MILLISECONDS, PATIENCE_MILLISECONDS);
    } catch (GeneralException | IOException failure) {
      throw new TechnicalException(failure);
    }
  }
}
