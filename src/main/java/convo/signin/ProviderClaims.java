package convo.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pac4j.oidc.profile.OidcProfile;

/**
 * What the provider says of a person: the claims it has signed, and where those name no address,
 * what it answers when asked about the person (OpenID Connect Core 1.0, sections 3.1.3.7 and 5.3).
 */
record ProviderClaims(JWTClaimsSet signed, OidcProfile told) {
  private static final String EMAIL = "email";
  private static final String VERIFIED = "email_verified";

  /** Empty when the provider has signed nothing, or was told to speak about somebody else. */
  static Optional<Identity> identity(OidcProfile told) {
    try {
      var token = told.getIdToken();
      return token == null
          ? Optional.empty()
          : Optional.of(new ProviderClaims(token.getJWTClaimsSet(), told))
              .filter(ProviderClaims::areOfOnePerson)
              .map(ProviderClaims::said);
    } catch (ParseException malformed) {
      return Optional.empty();
    }
  }

  private boolean areOfOnePerson() {
    var asked = told.getAttribute("sub");
    return signed.getSubject() != null && (asked == null || signed.getSubject().equals(asked));
  }

  private Identity said() {
    return Identity.said(signed.getIssuer(), signed.getSubject(), email(), text(told("name")));
  }

  /** The address counts where the provider has verified it; address and word come together. */
  private Optional<String> email() {
    var isSigned = signed.getClaim(EMAIL) != null;
    var address = isSigned ? signed.getClaim(EMAIL) : told(EMAIL);
    var verified = isSigned ? signed.getClaim(VERIFIED) : told(VERIFIED);
    return Optional.of(text(address)).filter(email -> text(verified).equals("true"));
  }

  private @Nullable Object told(String claim) {
    return told.getAttribute(claim);
  }

  private static String text(@Nullable Object claim) {
    return claim == null ? "" : claim.toString();
  }
}
