package convo.profiles;

/**
 * A folded word by which a profile is found.
 *
 * @param contact taken from the address or the phone, so that only those who may see contacts find
 *     by it
 */
public record SearchToken(String text, boolean contact) {}
