package convo.web;

/**
 * One of the answers a select or a group of radio buttons offers.
 *
 * @param value what the form sends
 * @param label what the person reads
 */
public record Choice(String value, String label) {}
