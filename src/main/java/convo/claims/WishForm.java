package convo.claims;

import static convo.words.Words.claims;

import convo.web.Check;
import convo.web.Form;
import io.javalin.http.Context;
import java.util.Map;

/** What a person would have a shop correct, in their own words. */
public record WishForm(String wish, Map<String, String> errors) implements Form {
  private static final int LONGEST = 1_000;

  static WishForm blank() {
    return new WishForm("", Map.of());
  }

  static WishForm from(Context ctx) {
    var wish = Form.typed(ctx, "wish");
    var errors =
        new Check()
            .required("wish", wish, claims().whichWish())
            .length("wish", wish, LONGEST)
            .errors();
    return new WishForm(wish, errors);
  }

  /** The same, where the shop has too much to answer already. */
  WishForm tooMany() {
    return new WishForm(wish, Map.of("wish", claims().tooManyWishes()));
  }
}
