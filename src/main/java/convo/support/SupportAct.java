package convo.support;

/**
 * What support did in one session, as support looks back on itself: how much, never whom it met.
 *
 * @param pages asked for
 * @param uncovered contact details
 */
public record SupportAct(SupportSession session, long pages, long uncovered) {}
