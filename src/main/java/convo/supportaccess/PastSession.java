package convo.supportaccess;

/**
 * A support session that is over, with how much came of it.
 *
 * @param pages seen by support
 * @param reveals contact details that support uncovered
 * @param changes that support made
 */
public record PastSession(SupportSession session, int pages, int reveals, int changes) {}
