package convo.family;

import convo.access.TypedCode;
import convo.access.Visitor;

/** Asks for the code that was mailed to the address of somebody of the family. */
public record ProofPage(Visitor visitor, FamilyMember member, TypedCode form) {}
