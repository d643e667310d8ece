package convo.me;

import java.time.Instant;

/**
 * A person over all shops: a customer, or somebody of the family.
 *
 * @param preferredContact "email", "phone", "sms", or empty
 * @param more what came with the person from elsewhere, as JSON
 */
public record KnownPerson(
    boolean isMe,
    String firstName,
    String lastName,
    String email,
    String phone,
    String preferredContact,
    String dietaryRestrictions,
    boolean marketingConsent,
    String more,
    Instant createdAt,
    Instant updatedAt) {}
