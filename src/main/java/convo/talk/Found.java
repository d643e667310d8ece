package convo.talk;

/**
 * Words that a rule has found.
 *
 * @param begin the first token
 * @param end the token after the last
 */
record Found(int begin, int end, Sense sense) {
  int length() {
    return end - begin;
  }
}
