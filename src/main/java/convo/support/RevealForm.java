package convo.support;

import static convo.words.Words.support;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * Which contact details support wants to see, and why.
 *
 * @param fields {@code email}, {@code phone} or both
 */
public record RevealForm(List<String> fields, String justification, Map<String, String> errors)
    implements Form {
  private static final List<String> FIELDS = List.of("email", "phone");

  static RevealForm blank() {
    return new RevealForm(List.of(), "", Map.of());
  }

  static RevealForm from(Context ctx) {
    var ticked = FIELDS.stream().filter(field -> Form.ticked(ctx, field)).toList();
    var justification = Form.typed(ctx, "justification");
    var check = new Check().that(!ticked.isEmpty(), "email", support().tickSomething());
    SupportSessionForm.reason(check, "justification", justification);
    return new RevealForm(ticked, justification, check.errors());
  }

  public boolean ticked(String field) {
    return fields.contains(field);
  }
}
