package convo.signin;

import convo.access.Visitor;

/**
 * What the page shows on which an outside identity is joined or removed.
 *
 * @param label which identity, as a person tells them apart
 * @param fresh whether the person has signed in just now, as either demands
 */
public record IdentityPage(Visitor visitor, String label, boolean fresh, SignInForm form) {}
