package convo.support;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** Why support wants to change something. */
public record WriteForm(String reason, Map<String, String> errors) implements Form {

  static WriteForm blank() {
    return new WriteForm("", Map.of());
  }

  static WriteForm from(Context ctx) {
    var reason = Form.typed(ctx, "reason");
    var check = SupportSessionForm.reason(new Check(), "reason", reason);
    return new WriteForm(reason, check.errors());
  }
}
