package convo.addresses;

import convo.access.TypedCode;
import convo.access.Visitor;

/** Asks for the code that was mailed to a new address. */
public record ProofPage(Visitor visitor, TypedCode form) {}
