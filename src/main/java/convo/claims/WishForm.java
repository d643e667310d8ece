package convo.claims;

import convo.corrections.Correction;
import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** What a person would have a shop correct, in their own words. */
public record WishForm(String wish, Map<String, String> errors) implements Form {
  private static final int LONGEST = 1_000;
  private static final int MOST_OPEN = 5;

  static WishForm blank() {
    return new WishForm("", Map.of());
  }

  static WishForm from(Context ctx, List<Correction> asked) {
    var wish = Form.typed(ctx, "wish");
    var open = asked.stream().filter(Correction::isOpen).count();
    var errors =
        new Check()
            .required("wish", wish, "What is wrong, and how should it be?")
            .length("wish", wish, LONGEST)
            .that(open < MOST_OPEN, "wish", "The shop has not answered your last wishes yet.")
            .errors();
    return new WishForm(wish, errors);
  }
}
