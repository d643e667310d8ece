package convo.web;

import static convo.words.Words.ui;

import java.time.Duration;

/**
 * A strip above every page, error pages too, that says in which special part somebody is here, how
 * long that lasts, and how to leave.
 *
 * @param who who is where
 * @param part what they are here for
 * @param mark under which name others know it
 * @param left how long it lasts when the page is made; a script counts down from there
 * @param more where to read and ask for more
 * @param leave what the button posts to
 */
public record Banner(String who, String part, String mark, Duration left, Link more, Link leave) {

  /** "20 minutes left": the last one is never said to be none. */
  public String minutesLeft() {
    return ui().minutesLeft(Math.max(1, left.plusSeconds(59).toMinutes()));
  }
}
