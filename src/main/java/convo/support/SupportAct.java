package convo.support;

import convo.supportsession.AgentSession;
import org.jdbi.v3.core.mapper.Nested;

/**
 * What support did in one session, as support looks back on itself: how much, never whom it met.
 *
 * @param pages asked for
 * @param reveals contact details that were uncovered
 */
public record SupportAct(@Nested AgentSession asked, int pages, int reveals) {}
