package convo.signin;

import static convo.words.Words.signin;

import convo.words.SigninWords;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Somebody whom the demo lets everybody be; the same people are in every test.
 *
 * @param role what she is, for the sign-in page of the demo
 */
public record DemoPerson(String name, Function<SigninWords, String> role) {
  public static final String PASSWORD = "convo-demo-2026";

  public static final List<DemoPerson> CAST =
      List.of(
          new DemoPerson("Bella", SigninWords::castBella),
          new DemoPerson("Max", SigninWords::castMax),
          new DemoPerson("Sam", SigninWords::castSam),
          new DemoPerson("Rita", SigninWords::castRita),
          new DemoPerson("Nori", SigninWords::castNori),
          new DemoPerson("Cleo", SigninWords::castCleo),
          new DemoPerson("Dan", SigninWords::castDan),
          new DemoPerson("Ada", SigninWords::castAda));

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
