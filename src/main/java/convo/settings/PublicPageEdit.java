package convo.settings;

import convo.access.Visitor;

/** The form of what a shop shows to its customers. */
public record PublicPageEdit(Visitor visitor, PublicPageForm form) {}
