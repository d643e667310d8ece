package convo.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pac4j.oidc.profile.OidcProfile;

/** For whom a provider has signed what it says. */
class ProviderClaimsTest {
  @Test
  void what_was_signed_for_us_alone_counts() {
    assertThat(identity(claims())).map(Identity::subject).hasValue("nia");
    assertThat(identity(claims().claim("azp", "convo"))).isPresent();
    assertThat(identity(claims().audience(List.of("convo", "more")).claim("azp", "convo")))
        .isPresent();
  }

  @Test
  void what_another_client_was_given_does_not() {
    assertThat(identity(claims().claim("azp", "another"))).isEmpty();
    assertThat(identity(claims().claim("azp", 7))).isEmpty();
    assertThat(identity(claims().audience(List.of("convo", "more")))).isEmpty();
    assertThat(identity(claims().audience(List.of("convo", "more")).claim("azp", "more")))
        .isEmpty();
  }

  @Test
  void a_subject_is_of_at_most_255_plain_characters() {
    assertThat(identity(claims().subject("s".repeat(255)))).isPresent();
    for (var subject : new String[] {"", "s".repeat(256), "s".repeat(3_000), "a\u0000b"}) {
      assertThat(identity(claims().subject(subject))).isEmpty();
    }
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://people.example.com")
        .subject("nia")
        .audience("convo");
  }

  private static Optional<Identity> identity(JWTClaimsSet.Builder signed) {
    var profile = new OidcProfile();
    profile.setIdTokenString(new PlainJWT(signed.build()).serialize());
    return ProviderClaims.identity(profile, "convo");
  }
}
