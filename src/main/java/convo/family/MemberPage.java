package convo.family;

import convo.access.Visitor;

/** Somebody of the family. */
public record MemberPage(
    Visitor visitor, FamilyMember member, MemberForm form, AddressForm address) {

  static MemberPage of(Visitor visitor, FamilyMember member) {
    return new MemberPage(visitor, member, MemberForm.of(member), AddressForm.blank());
  }
}
