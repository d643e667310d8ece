package convo.web;

import static convo.words.Words.web;

import convo.words.WebTexts;
import java.util.Arrays;
import java.util.function.Function;

/** What a person reads when something cannot be done: a calm title and one sentence what to do. */
enum ErrorText {
  BAD_REQUEST(400, WebTexts::badRequestTitle, WebTexts::badRequest),
  UNAUTHORIZED(401, WebTexts::unauthorizedTitle, WebTexts::unauthorized),
  FORBIDDEN(403, WebTexts::forbiddenTitle, WebTexts::forbidden),
  NOT_FOUND(404, WebTexts::notFoundTitle, WebTexts::notFound),
  METHOD(405, WebTexts::methodTitle, WebTexts::method),
  CONFLICT(409, WebTexts::conflictTitle, WebTexts::conflict),
  TOO_LARGE(413, WebTexts::tooLargeTitle, WebTexts::tooLarge),
  UNPROCESSABLE(422, WebTexts::unprocessableTitle, WebTexts::unprocessable),
  TOO_MANY(429, WebTexts::tooManyTitle, WebTexts::tooMany),
  FAILURE(500, WebTexts::failureTitle, WebTexts::failure),
  UNAVAILABLE(503, WebTexts::unavailableTitle, WebTexts::unavailable);

  private final int status;
  private final Function<WebTexts, String> title;
  private final Function<WebTexts, String> sentence;

  ErrorText(int status, Function<WebTexts, String> title, Function<WebTexts, String> sentence) {
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
