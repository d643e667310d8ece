package convo.erasure;

import convo.access.TypedCode;
import convo.access.Visitor;

/** Asks for the mailed code, without which nothing is erased. */
public record ProofPage(Visitor visitor, TypedCode form) {}
