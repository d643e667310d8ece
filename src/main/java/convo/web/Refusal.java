package convo.web;

import io.javalin.http.HttpResponseException;

/** A refusal in our own words: the sentence is shown to the person, so it says what to do next. */
public final class Refusal extends HttpResponseException {
  public Refusal(int status, String sentence) {
    super(status, sentence);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
