package convo.signin;

import java.util.List;
import java.util.Locale;

/**
 * Somebody whom the demo lets everybody be; the same people are in every test.
 *
 * @param part what she is, for the sign-in page of the demo
 */
public record DemoPerson(String name, String part) {
  public static final String PASSWORD = "convo-demo-2026";

  public static final List<DemoPerson> CAST =
      List.of(
          new DemoPerson("Bella", "owns Bella's Salon in Berlin"),
          new DemoPerson("Max", "manages Bella's Salon"),
          new DemoPerson("Sam", "is a stylist at Bella's Salon"),
          new DemoPerson("Rita", "owns Rita's Barbers in London"),
          new DemoPerson("Nori", "owns Nori Nails in Tokyo"),
          new DemoPerson("Cleo", "is a customer of Bella and Rita"),
          new DemoPerson("Dan", "is a customer of Rita alone"),
          new DemoPerson("Ada", "works in Convo's support"));

  /** Whether the person works in Convo's support and no shop. */
  public boolean isSupport() {
    return name.equals("Ada");
  }

  public String email() {
    return name.toLowerCase(Locale.ROOT) + "@example.com";
  }
}
