package convo.people;

import convo.access.Visitor;
import convo.signin.TypedCode;

/** Asks for the code that was mailed to the address of somebody of the family. */
public record OwnAddressProofPage(Visitor visitor, FamilyMember member, TypedCode form) {}
