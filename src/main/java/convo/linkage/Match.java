package convo.linkage;

/**
 * Two people who are likely to be one.
 *
 * @param one the lower place among the people
 * @param other the higher
 * @param score in bits: above 0 it is more likely than not, at 10 a thousand to one
 */
public record Match(int one, int other, double score) {}
