package convo.support;

import convo.access.Visitor;
import convo.supportsession.SupportSession;

/** The support session in which its agent is, as the agent sees it. */
public record SupportVisitPage(Visitor visitor, SupportSession session, WriteForm form) {}
