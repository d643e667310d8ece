package convo.web;

import convo.words.Language;

/**
 * One bar of a chart.
 *
 * @param label what it stands for, as people read it
 * @param text the value as people read it
 */
public record Bar(String label, long value, String text) {

  /** Of a number. */
  public Bar(String label, long value) {
    this(label, value, Language.spoken().number(value));
  }
}
