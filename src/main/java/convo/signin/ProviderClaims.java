package convo.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import convo.web.Form;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pac4j.oidc.profile.OidcProfile;

/**
 * What the provider says of a person: the claims it has signed, and where those name no address,
 * what it answers when asked about the person (OpenID Connect Core 1.0, sections 3.1.3.7 and 5.3).
 */
record ProviderClaims(JWTClaimsSet signed, OidcProfile told) {
  /** In characters of ASCII (OpenID Connect Core 1.0, section 2). */
  private static final int LONGEST_SUBJECT = 255;

  private static final String EMAIL = "email";
  private static final String VERIFIED = "email_verified";

  /**
   * Empty when the provider has signed nothing, was told to speak about somebody else or to
   * somebody else, or names nobody in a way that counts.
   *
   * @param client whom the provider knows us as
   */
  static Optional<Identity> identity(OidcProfile told, String client) {
    try {
      var token = told.getIdToken();
      return token == null
          ? Optional.empty()
          : Optional.of(new ProviderClaims(token.getJWTClaimsSet(), told))
              .filter(ProviderClaims::areOfOnePerson)
              .filter(claims -> claims.areFor(client))
              .map(ProviderClaims::said);
    } catch (ParseException malformed) {
      return Optional.empty();
    }
  }

  private boolean areOfOnePerson() {
    var asked = told.getAttribute("sub");
    return isUsable(signed.getSubject()) && (asked == null || signed.getSubject().equals(asked));
  }

  private static boolean isUsable(@Nullable String subject) {
    return subject != null
        && !subject.isEmpty()
        && subject.length() <= LONGEST_SUBJECT
        && !Form.CONTROL.matcher(subject).find();
  }

  /** Of several whom it is for, the one it was given to is named (section 3.1.3.7, 4 and 5). */
  private boolean areFor(String client) {
    var party = signed.getClaim("azp");
    return party == null ? signed.getAudience().size() == 1 : party.equals(client);
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
