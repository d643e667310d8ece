package convo.signin;

import static convo.words.Words.signin;

import convo.access.Account;
import convo.access.ReturnUrl;
import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads to the outside provider, and signs in whom it sends back. */
public final class ProviderHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderHandler.class);
  private static final String ACCOUNT = "/account";
  private final Optional<ProviderClient> provider;
  private final IdentityQueries identities;
  private final SignIn signIn;
  private final SealedCookie trips;
  private final SealedCookie pending;

  public ProviderHandler(
      Optional<ProviderClient> provider,
      IdentityQueries identities,
      SignIn signIn,
      SealedCookie trips,
      SealedCookie pending) {
    this.provider = provider;
    this.identities = identities;
    this.signIn = signIn;
    this.trips = trips;
    this.pending = pending;
  }

  /** Changes nothing: what the way back needs, the browser carries. */
  public void show(Context ctx) {
    var next = Form.query(ctx, "next", ReturnUrl.LONGEST);
    provider()
        .depart(ctx, next)
        .ifPresentOrElse(
            departure -> {
              trips.write(ctx, departure.trip().packed());
              ctx.redirect(departure.url());
            },
            () -> back(ctx, next, signin().providerAway(provider().name())));
  }

  public void create(Context ctx) {
    var provider = provider();
    var trip = trips.read(ctx).map(RoundTrip::unpacked);
    trips.remove(ctx);
    trip.flatMap(begun -> provider.comeBack(ctx, begun))
        .ifPresentOrElse(
            identity -> open(ctx, identity, trip.map(RoundTrip::next).orElse("")),
            () -> refuse(ctx));
  }

  private void open(Context ctx, Identity identity, String next) {
    var owner = identities.owner(identity);
    if (owner.isPresent()) {
      enter(ctx, owner.get(), next);
    } else if (Visitor.of(ctx).account().isPresent()) {
      offer(ctx, identity, "/account/identities/new");
    } else {
      welcome(ctx, identity, next);
    }
  }

  /** A closed account is answered as a wrong answer is. */
  private void enter(Context ctx, IdentityQueries.Owner owner, String next) {
    var here = Visitor.of(ctx).account().map(Account::id);
    if (!owner.open()) {
      refuse(ctx);
    } else if (here.filter(account -> !account.equals(owner.account())).isPresent()) {
      back(ctx, ACCOUNT, signin().otherAccount(provider().name()));
    } else {
      admit(ctx, owner.account(), next);
    }
  }

  private void welcome(Context ctx, Identity identity, String next) {
    var email = identity.email();
    if (email.isEmpty()) {
      back(ctx, next, signin().notVerified(provider().name()));
    } else {
      identities
          .welcome(identity, email.get())
          .ifPresentOrElse(made -> admit(ctx, made, next), () -> askForProof(ctx, identity));
    }
  }

  /** That an address is the same does not show that the person is. */
  private void askForProof(Context ctx, Identity identity) {
    Flash.warning(signin().haveAccount(provider().name())).keep(ctx);
    offer(ctx, identity, ReturnUrl.signInTo("/account/identities/new"));
  }

  private void offer(Context ctx, Identity identity, String page) {
    pending.write(ctx, identity.packed());
    ctx.redirect(page);
  }

  private void admit(Context ctx, UUID account, String next) {
    signIn
        .admit(ctx, account)
        .ifPresentOrElse(found -> ctx.redirect(ReturnUrl.after(next, found)), () -> refuse(ctx));
  }

  private void refuse(Context ctx) {
    LOG.info("sign-in refused: by provider from {}", ctx.ip());
    back(ctx, "", signin().providerFailed(provider().name()));
  }

  /** Who has signed in already goes back to the account, everybody else to sign-in. */
  private void back(Context ctx, String next, String sentence) {
    Flash.warning(sentence).keep(ctx);
    ctx.redirect(Visitor.of(ctx).account().isPresent() ? ACCOUNT : ReturnUrl.signInTo(next));
  }

  private ProviderClient provider() {
    return provider.orElseThrow(NotFoundResponse::new);
  }
}
