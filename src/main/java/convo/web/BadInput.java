package convo.web;

import io.javalin.http.HttpResponseException;

/** A request that no form of ours sends: answered with 400 and a sentence, nothing changed. */
public final class BadInput extends HttpResponseException {
  public BadInput(String sentence) {
    super(400, sentence);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
