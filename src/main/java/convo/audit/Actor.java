package convo.audit;

import static convo.words.Words.audit;

import convo.database.EnumKey;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who does something, as history will name her.
 *
 * @param account the account that acts; empty for the system
 * @param supportSession the support session; present exactly when support acts
 */
public record Actor(Kind kind, Optional<UUID> account, String name, Optional<UUID> supportSession) {

  /** In which part somebody acts. */
  public enum Kind implements EnumKey {
    STAFF,
    CUSTOMER,
    SUPPORT,
    SYSTEM
  }

  /** Convo itself, on a job such as an import. */
  public static Actor system(String job) {
    return new Actor(Kind.SYSTEM, Optional.empty(), job, Optional.empty());
  }

  /** How its reader calls what acted by itself, and customers, who have no name in history. */
  public static String worded(String name) {
    return audit().actor(name.toLowerCase(Locale.ROOT).replaceAll("[ -]", "_"), name);
  }

  public static Actor staff(UUID account, String name) {
    return new Actor(Kind.STAFF, Optional.of(account), name, Optional.empty());
  }

  /**
   * The person whom a profile describes, or who looks after that person. History knows whom it is
   * about, so it needs no name here that would have to be erased one day.
   */
  public static Actor customer(UUID account) {
    return new Actor(Kind.CUSTOMER, Optional.of(account), "The customer", Optional.empty());
  }

  /** As {@link #customer}, of whoever has the link in her mail. */
  public static Actor customerByLink() {
    return new Actor(Kind.CUSTOMER, Optional.empty(), "The customer", Optional.empty());
  }

  /** Somebody of Convo's support, inside a session that the shop can look up. */
  public static Actor support(UUID account, String name, UUID session) {
    return new Actor(Kind.SUPPORT, Optional.of(account), name, Optional.of(session));
  }
}
