package convo.people;

import convo.access.Visitor;

/** Somebody of the family. */
public record FamilyMemberPage(
    Visitor visitor, FamilyMember member, FamilyMemberForm form, OwnAddressForm address) {

  static FamilyMemberPage of(Visitor visitor, FamilyMember member) {
    return new FamilyMemberPage(
        visitor, member, FamilyMemberForm.of(member), OwnAddressForm.blank());
  }
}
