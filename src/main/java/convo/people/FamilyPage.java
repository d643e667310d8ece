package convo.people;

import convo.access.Visitor;
import java.util.List;

/** Whom a person looks after, and room for one more. */
public record FamilyPage(Visitor visitor, List<FamilyMember> members, FamilyMemberForm form) {}
