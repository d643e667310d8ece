package convo.corrections;

import static convo.words.Words.corrections;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** What a shop answers to a wish for a correction. */
public record AnswerForm(String outcome, String answer, Map<String, String> errors)
    implements Form {
  static final int LONGEST = 500;

  static AnswerForm blank() {
    return new AnswerForm(Correction.Outcome.DONE.key(), "", Map.of());
  }

  static AnswerForm from(Context ctx) {
    var outcome = Form.text(ctx, "outcome", 10);
    var answer = Form.typed(ctx, "answer");
    var errors =
        new Check()
            .that(
                Correction.Outcome.named(outcome).isPresent(),
                "outcome",
                corrections().doneOrDeclined())
            .required("answer", answer, corrections().writeSentence())
            .length("answer", answer, LONGEST)
            .errors();
    return new AnswerForm(outcome, answer, errors);
  }
}
