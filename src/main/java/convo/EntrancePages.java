package convo;

import convo.access.AccountHandler;
import convo.access.CodeHandler;
import convo.access.IdentityHandler;
import convo.access.InvitationHandler;
import convo.access.LanguageHandler;
import convo.access.PasswordHandler;
import convo.access.PlaceHandler;
import convo.access.ProofHandler;
import convo.access.ProviderHandler;
import convo.access.SecondFactorHandler;
import convo.access.SecondProofHandler;
import convo.access.SessionHandler;
import convo.access.SignInHandler;
import convo.outbox.MailHandler;

/** The pages around sign-in, which {@link Routes} puts on the map. */
record EntrancePages(
    SignInHandler signIn,
    CodeHandler code,
    ProofHandler proof,
    SecondProofHandler secondProof,
    ProviderHandler provider,
    InvitationHandler invitation,
    PlaceHandler place,
    AccountHandler account,
    LanguageHandler language,
    PasswordHandler password,
    IdentityHandler identity,
    SecondFactorHandler secondFactor,
    SessionHandler session,
    MailHandler mail) {}
