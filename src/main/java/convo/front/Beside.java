package convo.front;

import convo.people.FamilyMember;
import java.util.List;
import java.util.Optional;

/**
 * What only somebody who has signed in is told before she books.
 *
 * @param elsewhere where she is already meanwhile, which no shop is told
 * @param family for whom she may book too
 */
public record Beside(Optional<Elsewhere> elsewhere, List<FamilyMember> family) {
  static final Beside NOTHING = new Beside(Optional.empty(), List.of());
}
