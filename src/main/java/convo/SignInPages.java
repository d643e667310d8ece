package convo;

import convo.account.AccountHandler;
import convo.account.LanguageHandler;
import convo.account.PasswordHandler;
import convo.account.PlaceHandler;
import convo.account.SessionHandler;
import convo.members.AcceptanceHandler;
import convo.outbox.MailHandler;
import convo.signin.CodeHandler;
import convo.signin.IdentityHandler;
import convo.signin.ProofHandler;
import convo.signin.ProviderHandler;
import convo.signin.SecondFactorHandler;
import convo.signin.SecondProofHandler;
import convo.signin.SignInHandler;

/** The pages around sign-in, which {@link Routes} puts on the map. */
record SignInPages(
    SignInHandler signIn,
    CodeHandler code,
    ProofHandler proof,
    SecondProofHandler secondProof,
    ProviderHandler provider,
    AcceptanceHandler invitation,
    PlaceHandler place,
    AccountHandler account,
    LanguageHandler language,
    PasswordHandler password,
    IdentityHandler identity,
    SecondFactorHandler secondFactor,
    SessionHandler session,
    MailHandler mail) {}
