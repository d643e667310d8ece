package convo.corrections;

import convo.access.Visitor;
import convo.web.Choice;
import java.util.Arrays;
import java.util.List;

/** One wish for a correction, to be answered. */
public record CorrectionPage(Visitor visitor, Correction correction, AnswerForm form) {

  public List<Choice> outcomes() {
    return Arrays.stream(Correction.Outcome.values())
        .map(outcome -> new Choice(outcome.key(), outcome.label()))
        .toList();
  }

  public String profileUrl() {
    return visitor.shop().url("/customers/" + correction.profile());
  }
}
