package convo.web;

import io.javalin.http.HttpResponseException;

/** A refusal in our own words: the sentence is shown to the person, so it says what to do next. */
public final class Refusal extends HttpResponseException {
  private static final long serialVersionUID = 1;
  private final String title;

  public Refusal(int status, String sentence) {
    this(status, ErrorText.of(status).title(), sentence);
  }

  /** As {@link #Refusal(int, String)}, where the title of the status would mislead. */
  public Refusal(int status, String title, String sentence) {
    super(status, sentence);
    this.title = title;
  }

  String title() {
    return title;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
