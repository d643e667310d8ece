package convo.signin;

import convo.web.Form;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pac4j.core.client.Client;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.credentials.UsernamePasswordCredentials;
import org.pac4j.core.credentials.authenticator.Authenticator;
import org.pac4j.http.client.direct.DirectFormClient;
import org.pac4j.javalin.JavalinWebContext;

/** The ways to sign in, each a pac4j client that reads our form and asks our authenticator. */
public final class SignInClients {
  static final String PASSWORD = "password";
  static final String CODE = "code";
  private final List<Client> clients;

  public SignInClients(PasswordAuthenticator passwords, CodeAuthenticator codes) {
    clients =
        List.of(
            client(PASSWORD, passwords, SignInClients::password),
            client(CODE, codes, SignInClients::code));
  }

  List<Client> all() {
    return clients;
  }

  /** A direct client: a refusal redirects nowhere, so no address stands in a URL. */
  private static Client client(
      String name, Authenticator authenticator, Function<Context, Optional<Credentials>> reading) {
    var client = new DirectFormClient(authenticator);
    client.setName(name);
    client.setCredentialsExtractor(call -> reading.apply(javalin(call)));
    client.setSaveProfileInSession(true);
    return client;
  }

  private static Optional<Credentials> password(Context ctx) {
    var form = SignInForm.from(ctx);
    return Optional.of(
        new UsernamePasswordCredentials(form.address(), Form.verbatim(ctx, PASSWORD)));
  }

  private static Optional<Credentials> code(Context ctx) {
    var form = TypedCode.from(ctx);
    return Form.uuid(form.request())
        .map(request -> new CodeCredentials(request, form.address(), form.digits()));
  }

  private static Context javalin(CallContext call) {
    return ((JavalinWebContext) call.webContext()).getContext();
  }
}
