package convo.supportaccess;

import convo.supportsession.SupportActivity;
import convo.supportsession.SupportSession;
import org.jdbi.v3.core.mapper.Nested;

/** A support session that is over, with how much came of it. */
public record PastSession(
    @Nested("support") SupportSession session, @Nested SupportActivity activity) {}
