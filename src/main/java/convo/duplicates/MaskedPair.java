package convo.duplicates;

import convo.database.Json;
import convo.linkage.Level;
import convo.linkage.Trait;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Two persons who may be one, of whom only the first letters are seen.
 *
 * @param levels how well they agree
 * @param oneSignsIn whether the first of them has an account
 */
public record MaskedPair(
    @Json Map<Trait, Level> levels,
    Instant foundAt,
    String one,
    String other,
    boolean oneSignsIn,
    boolean otherSignsIn) {

  /** Why they may be one, in words that hold nothing of either. */
  public List<String> evidence() {
    return Duplicate.evidence(levels);
  }
}
