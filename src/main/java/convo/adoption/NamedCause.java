package convo.adoption;

/**
 * What became different at one field.
 *
 * @param field as the reader calls it, such as "email"
 */
record NamedCause(String field, Cause cause) {}
