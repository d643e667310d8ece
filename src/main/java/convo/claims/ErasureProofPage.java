package convo.claims;

import convo.access.Visitor;
import convo.signin.TypedCode;

/** Asks for the mailed code, without which nothing is erased. */
public record ErasureProofPage(Visitor visitor, TypedCode form) {}
