package convo.web;

import java.util.Arrays;

/** What a person reads when something cannot be done: a calm title and one sentence what to do. */
enum ErrorText {
  BAD_REQUEST(400, "We could not read that", "Please go back, check what was typed and try again."),
  UNAUTHORIZED(401, "Please sign in", "This page is for people who have signed in."),
  FORBIDDEN(
      403,
      "This is not open to you",
      "Your role does not include this. The owner of the shop can change that."),
  NOT_FOUND(
      404,
      "There is nothing here",
      "The address may be mistyped, or what was here is gone. The start page leads on."),
  METHOD(405, "That does not work here", "Please use the links and buttons of the pages."),
  CONFLICT(
      409,
      "Somebody was faster",
      "This has changed in the meantime. Please reload the page first."),
  TOO_LARGE(413, "That is too much at once", "Please send less than 1 MB at a time."),
  UNPROCESSABLE(422, "Something is missing", "Please go back and check what was typed."),
  TOO_MANY(429, "A short pause, please", "There were too many tries. Please wait a minute."),
  FAILURE(
      500,
      "That is our fault",
      "What you had saved before is safe. Please try again; if it happens again, tell us the"
          + " number below."),
  UNAVAILABLE(
      503,
      "We will be right back",
      "Convo cannot reach its data at the moment. Please try again in a few seconds.");

  private final int status;
  private final String title;
  private final String sentence;

  ErrorText(int status, String title, String sentence) {
    this.status = status;
    this.title = title;
    this.sentence = sentence;
  }

  /** The text of a status; an unusual one is told like its nearest. */
  static ErrorText of(int status) {
    return Arrays.stream(values())
        .filter(text -> text.status == status)
        .findFirst()
        .orElse(status < 500 ? BAD_REQUEST : FAILURE);
  }

  String title() {
    return title;
  }

  String sentence() {
    return sentence;
  }
}
