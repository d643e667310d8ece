package convo.signin;

/**
 * What one argon2id hash of a password takes, in one lane.
 *
 * @param kibibytes of memory
 */
public record HashCost(int kibibytes, int passes) {
  /** Of the OWASP Password Storage Cheat Sheet. */
  public static final HashCost OWASP = new HashCost(19 * 1024, 2);

  /** How a hash of this cost begins. */
  String prefix() {
    return "$argon2id$v=19$m=%d,t=%d,p=1$".formatted(kibibytes, passes);
  }
}
