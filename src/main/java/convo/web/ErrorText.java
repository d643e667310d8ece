package convo.web;

import static convo.words.Words.web;

import convo.words.WebWords;
import java.util.Arrays;
import java.util.function.Function;

/** What a person reads when something cannot be done: a calm title and one sentence what to do. */
enum ErrorText {
  BAD_REQUEST(400, WebWords::badRequestTitle, WebWords::badRequest),
  UNAUTHORIZED(401, WebWords::unauthorizedTitle, WebWords::unauthorized),
  FORBIDDEN(403, WebWords::forbiddenTitle, WebWords::forbidden),
  NOT_FOUND(404, WebWords::notFoundTitle, WebWords::notFound),
  METHOD(405, WebWords::methodTitle, WebWords::method),
  CONFLICT(409, WebWords::conflictTitle, WebWords::conflict),
  TOO_LARGE(413, WebWords::tooLargeTitle, WebWords::tooLarge),
  UNPROCESSABLE(422, WebWords::unprocessableTitle, WebWords::unprocessable),
  TOO_MANY(429, WebWords::tooManyTitle, WebWords::tooMany),
  FAILURE(500, WebWords::failureTitle, WebWords::failure),
  UNAVAILABLE(503, WebWords::unavailableTitle, WebWords::unavailable);

  private final int status;
  private final Function<WebWords, String> title;
  private final Function<WebWords, String> sentence;

  ErrorText(int status, Function<WebWords, String> title, Function<WebWords, String> sentence) {
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
    return title.apply(web());
  }

  String sentence() {
    return sentence.apply(web());
  }
}
