package convo;

import convo.access.Gate;
import convo.access.Sessions;
import convo.access.SupportGate;
import convo.access.TakenForms;
import convo.account.AccountAnswer;
import convo.account.AccountHandler;
import convo.account.LanguageHandler;
import convo.account.PasswordHandler;
import convo.account.PlaceHandler;
import convo.account.SessionHandler;
import convo.database.Database;
import convo.members.AcceptanceHandler;
import convo.outbox.MailHandler;
import convo.signin.CodeAuthenticator;
import convo.signin.CodeHandler;
import convo.signin.DemoFactor;
import convo.signin.IdentityHandler;
import convo.signin.KnownBrowser;
import convo.signin.MailedCodes;
import convo.signin.PasswordAuthenticator;
import convo.signin.Passwords;
import convo.signin.ProofHandler;
import convo.signin.Provider;
import convo.signin.ProviderClient;
import convo.signin.ProviderHandler;
import convo.signin.SealedCookie;
import convo.signin.SecondFactor;
import convo.signin.SecondFactorHandler;
import convo.signin.SecondProofHandler;
import convo.signin.SignIn;
import convo.signin.SignInClients;
import convo.signin.SignInHandler;
import convo.signin.Throttle;
import convo.web.Web;

/** The Gate and the pages around sign-in, whose parts hang together more than with the rest. */
final class Authentication {
  private final Sessions sessions;
  private final Gate gate;
  private final Throttle throttle;
  private final TakenForms takenForms;
  private final SecondFactor secondFactor;
  private final DemoFactor demoFactor;
  private final SupportGate supportGate;
  private final SignInPages pages;
  private final MailedCodes mailedCodes;

  /**
   * @param afterSignOut what is to be done once somebody has left
   */
  Authentication(
      Settings settings,
      Database database,
      Web web,
      PlatformQueries queries,
      Runnable afterSignOut) {
    var clock = settings.clock();
    var secret = settings.secret();
    var cookies = web.cookies();
    var templates = web.templates();

    var passwords = new Passwords(settings.hashCost());
    sessions =
        new Sessions(queries.signedIn(), queries.sessions(), queries.supportEntries(), cookies);
    var known = new KnownBrowser(cookies, secret);
    throttle = new Throttle(database.tryConnections(), known, secret, clock);
    var clients =
        new SignInClients(
            new PasswordAuthenticator(queries.passwords(), passwords),
            new CodeAuthenticator(queries.codes()));
    demoFactor = new DemoFactor(queries.secondFactors(), clock);
    secondFactor =
        new SecondFactor(queries.secondFactors(), queries.recoveryCodes(), throttle, clock);
    var signIn = new SignIn(clients, sessions, queries.accounts(), secondFactor, throttle, known);

    var provider = settings.provider();
    var client = provider.map(given -> new ProviderClient(given, settings.baseUrl().toString()));
    var trips = new SealedCookie(cookies, secret, "oidc", clock);
    var pending = new SealedCookie(cookies, secret, "identity", clock);
    var account = new AccountAnswer(queries.passwords(), sessions, queries.identities(), templates);

    mailedCodes = new MailedCodes(queries.codes(), throttle);
    gate = new Gate(signIn::whoIs, sessions);
    takenForms = new TakenForms(queries.takenForms());
    supportGate = new SupportGate(sessions, queries.activity(), templates, clock);
    pages =
        new SignInPages(
            new SignInHandler(signIn, provider.map(Provider::name), afterSignOut, templates),
            new CodeHandler(mailedCodes, templates),
            new ProofHandler(signIn, templates),
            new SecondProofHandler(signIn, demoFactor, templates),
            new ProviderHandler(client, queries.identities(), signIn, trips, pending),
            new AcceptanceHandler(queries.acceptances(), sessions, templates),
            new PlaceHandler(cookies, settings.takesNewShops(), templates),
            new AccountHandler(queries.accounts(), account),
            new LanguageHandler(queries.accounts(), account),
            new PasswordHandler(queries.passwords(), passwords, sessions, throttle, account),
            new IdentityHandler(queries.identities(), sessions, pending, templates, clock),
            new SecondFactorHandler(
                queries.secondFactors(),
                queries.recoveryCodes(),
                secondFactor,
                sessions,
                demoFactor,
                templates,
                clock),
            new SessionHandler(queries.sessions(), sessions, templates),
            new MailHandler(queries.outbox(), settings.baseUrl(), templates));
  }

  Gate gate() {
    return gate;
  }

  TakenForms takenForms() {
    return takenForms;
  }

  /** For what asks for it anew, such as the start of a support session. */
  SecondFactor secondFactor() {
    return secondFactor;
  }

  Throttle throttle() {
    return throttle;
  }

  SupportGate supportGate() {
    return supportGate;
  }

  DemoFactor demoFactor() {
    return demoFactor;
  }

  /** For pages elsewhere that ask how long ago somebody signed in. */
  Sessions sessions() {
    return sessions;
  }

  /** For pages elsewhere that ask for one more proof. */
  MailedCodes mailedCodes() {
    return mailedCodes;
  }

  SignInPages pages() {
    return pages;
  }
}
