package convo;

import convo.access.AccountQueries;
import convo.access.Gate;
import convo.access.SessionQueries;
import convo.access.Sessions;
import convo.access.SignedInQueries;
import convo.access.SupportEntryQueries;
import convo.access.SupportGate;
import convo.account.AccountAnswer;
import convo.account.AccountHandler;
import convo.account.LanguageHandler;
import convo.account.PasswordHandler;
import convo.account.PlaceHandler;
import convo.account.SessionHandler;
import convo.database.Database;
import convo.members.AcceptanceHandler;
import convo.members.AcceptanceQueries;
import convo.outbox.MailHandler;
import convo.outbox.OutboxQueries;
import convo.signin.CodeAuthenticator;
import convo.signin.CodeHandler;
import convo.signin.CodeQueries;
import convo.signin.DemoFactor;
import convo.signin.IdentityHandler;
import convo.signin.IdentityQueries;
import convo.signin.KnownBrowser;
import convo.signin.MailedCodes;
import convo.signin.PasswordAuthenticator;
import convo.signin.PasswordQueries;
import convo.signin.Passwords;
import convo.signin.ProofHandler;
import convo.signin.Provider;
import convo.signin.ProviderClient;
import convo.signin.ProviderHandler;
import convo.signin.RecoveryCodeQueries;
import convo.signin.SealedCookie;
import convo.signin.SecondFactor;
import convo.signin.SecondFactorHandler;
import convo.signin.SecondFactorQueries;
import convo.signin.SecondProofHandler;
import convo.signin.SignIn;
import convo.signin.SignInClients;
import convo.signin.SignInHandler;
import convo.signin.Throttle;
import convo.supportsession.ActivityQueries;
import convo.web.Web;

/** The Gate and the pages around sign-in, whose parts hang together more than with the rest. */
final class Entrance {
  private final Sessions sessions;
  private final Gate gate;
  private final SecondFactor secondFactor;
  private final DemoFactor demoFactor;
  private final SupportGate supportGate;
  private final EntrancePages pages;
  private final MailedCodes mailedCodes;

  /**
   * @param afterSignOut what is to be done once somebody has left
   */
  Entrance(Settings settings, Database database, Web web, Runnable afterSignOut) {
    var clock = settings.clock();
    var secret = settings.secret();
    var platform = database.platform();
    var cookies = web.cookies();
    var templates = web.templates();

    var accounts = new AccountQueries(platform, clock);
    var passwordQueries = new PasswordQueries(platform, clock);
    var passwords = new Passwords();
    var codes = new CodeQueries(platform, secret, clock);
    var sessionQueries = new SessionQueries(platform, clock);
    var entries = new SupportEntryQueries(platform, clock);
    sessions = new Sessions(new SignedInQueries(platform, clock), sessionQueries, entries, cookies);
    var known = new KnownBrowser(cookies, secret);
    var throttle = new Throttle(database.platformConnections(), known, secret, clock);
    var clients =
        new SignInClients(
            new PasswordAuthenticator(passwordQueries, passwords), new CodeAuthenticator(codes));
    var recoveryCodes = new RecoveryCodeQueries(platform, secret, clock);
    var factors = new SecondFactorQueries(platform, secret, clock);
    demoFactor = new DemoFactor(factors, clock);
    secondFactor = new SecondFactor(factors, recoveryCodes, throttle, clock);
    var signIn = new SignIn(clients, sessions, accounts, secondFactor, throttle, known);

    var provider = settings.provider();
    var client = provider.map(given -> new ProviderClient(given, settings.baseUrl().toString()));
    var identities = new IdentityQueries(platform, provider, clock);
    var trips = new SealedCookie(cookies, secret, "oidc", clock);
    var pending = new SealedCookie(cookies, secret, "identity", clock);
    var account = new AccountAnswer(passwordQueries, sessions, identities, templates);

    mailedCodes = new MailedCodes(codes, throttle);
    gate = new Gate(signIn::whoIs, sessions);
    supportGate = new SupportGate(sessions, new ActivityQueries(platform, clock), templates, clock);
    pages =
        new EntrancePages(
            new SignInHandler(signIn, provider.map(Provider::name), afterSignOut, templates),
            new CodeHandler(codes, throttle, templates),
            new ProofHandler(signIn, templates),
            new SecondProofHandler(signIn, demoFactor, templates),
            new ProviderHandler(client, identities, signIn, trips, pending),
            new AcceptanceHandler(new AcceptanceQueries(platform, clock), sessions, templates),
            new PlaceHandler(cookies, templates),
            new AccountHandler(accounts, account),
            new LanguageHandler(accounts, account),
            new PasswordHandler(passwordQueries, passwords, sessions, throttle, account),
            new IdentityHandler(identities, sessions, pending, templates, clock),
            new SecondFactorHandler(
                factors, recoveryCodes, secondFactor, sessions, demoFactor, templates, clock),
            new SessionHandler(sessionQueries, sessions, templates),
            new MailHandler(new OutboxQueries(platform), templates));
  }

  Gate gate() {
    return gate;
  }

  /** For what asks for it anew, such as the start of a support session. */
  SecondFactor secondFactor() {
    return secondFactor;
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

  EntrancePages pages() {
    return pages;
  }
}
