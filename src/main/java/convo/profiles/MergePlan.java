package convo.profiles;

import java.util.Map;
import java.util.UUID;

/**
 * What somebody of a shop wants to become of two profiles.
 *
 * @param kept the one that stays
 * @param keptVersion as it was looked at
 * @param picks what is missing is as suggested
 */
public record MergePlan(
    UUID kept, int keptVersion, UUID gone, int goneVersion, Map<ProfileField, MergePick> picks) {}
