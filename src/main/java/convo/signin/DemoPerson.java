package convo.signin;

import static convo.words.Words.signin;

import convo.words.SigninTexts;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Somebody whom the demo lets everybody be; the same people are in every test.
 *
 * @param role what she is, for the sign-in page of the demo
 */
public record DemoPerson(String name, Function<SigninTexts, String> role) {
  public static final String PASSWORD = "convo-demo-2026";

  public static final List<DemoPerson> CAST =
      List.of(
          new DemoPerson("Bella", SigninTexts::castBella),
          new DemoPerson("Max", SigninTexts::castMax),
          new DemoPerson("Sam", SigninTexts::castSam),
          new DemoPerson("Rita", SigninTexts::castRita),
          new DemoPerson("Nori", SigninTexts::castNori),
          new DemoPerson("Cleo", SigninTexts::castCleo),
          new DemoPerson("Dan", SigninTexts::castDan),
          new DemoPerson("Ada", SigninTexts::castAda));

  public String part() {
    return role.apply(signin());
  }

  /** Whether the person works in Convo's support and no shop. */
  public boolean isSupport() {
    return name.equals("Ada");
  }

  public String email() {
    return name.toLowerCase(Locale.ROOT) + "@example.com";
  }
}
