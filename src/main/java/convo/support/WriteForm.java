package convo.support;

import convo.supportsession.SupportSession;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** Why support wants to change something. */
public record WriteForm(String reason, Map<String, String> errors) implements Form {

  /** What was asked with the visit stands there already. */
  static WriteForm of(SupportSession session) {
    return new WriteForm(session.wish().orElse(""), Map.of());
  }

  static WriteForm from(Context ctx) {
    var reason = Form.typed(ctx, "reason");
    var check = SupportSessionForm.reason(new Check(), "reason", reason);
    return new WriteForm(reason, check.errors());
  }
}
