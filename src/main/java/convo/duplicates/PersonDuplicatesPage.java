package convo.duplicates;

import static convo.words.Words.duplicates;

import convo.access.Visitor;
import convo.words.Language;
import java.util.List;

/** Who may be known twice over all shops. */
public record PersonDuplicatesPage(Visitor visitor, List<MaskedPair> pairs) {

  /** When they were compared. */
  public String lead() {
    return pairs.isEmpty()
        ? duplicates().supportLead()
        : duplicates().supportFound(Language.spoken().universal(pairs.getFirst().foundAt()));
  }

  /** How many of the two have an account. */
  public String accounts(MaskedPair pair) {
    return duplicates()
        .supportAccounts((pair.oneSignsIn() ? 1 : 0) + (pair.otherSignsIn() ? 1 : 0));
  }
}
