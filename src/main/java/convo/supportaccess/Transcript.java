package convo.supportaccess;

import convo.supportsession.SupportSession;
import java.util.List;

/** All that happened in one support session, in order of time. */
public record Transcript(SupportSession session, Names names, List<TranscriptStep> steps) {

  /** The name of the one who came. */
  public String agent() {
    return names.of(session.account());
  }

  /** Whether support saw, uncovered or changed nothing. */
  public boolean isQuiet() {
    return steps.stream().allMatch(TranscriptStep.Milestone.class::isInstance);
  }
}
