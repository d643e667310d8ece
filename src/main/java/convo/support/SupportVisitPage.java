package convo.support;

import convo.access.SupportVisit;
import convo.access.Visitor;

/** The support session in which its agent is, as the agent sees it. */
public record SupportVisitPage(Visitor visitor, SupportVisit visit, WriteForm form) {}
