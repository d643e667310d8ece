package convo.availability;

/**
 * Work without a pause, in minutes from the start of its service; it may begin before.
 *
 * @param until not included
 */
record Piece(int from, int until) {}
