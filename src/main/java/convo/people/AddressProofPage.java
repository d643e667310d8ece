package convo.people;

import convo.access.Visitor;
import convo.signin.TypedCode;

/** Asks for the code that was mailed to a new address. */
public record AddressProofPage(Visitor visitor, TypedCode form) {}
