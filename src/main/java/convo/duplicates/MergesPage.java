package convo.duplicates;

import static convo.words.Words.duplicates;

import convo.access.Visitor;
import convo.profiles.ProfileMerge;
import java.time.Instant;
import java.util.List;

/**
 * What was put together in the last thirty days.
 *
 * @param all the latest first
 * @param now whether one can be taken apart depends on it
 */
public record MergesPage(Visitor visitor, List<ProfileMerge> all, Instant now) {

  public boolean mayUndo(ProfileMerge merge) {
    return visitor.mayAddProfiles() && merge.isOpen(now);
  }

  /** What has become of it. */
  public String told(ProfileMerge merge) {
    var shop = visitor.shop();
    if (merge.undoneAt().isPresent()) {
      return duplicates().undoneOn(shop.when(merge.undoneAt().get()));
    }
    if (merge.keptName().isEmpty()) {
      return duplicates().wentOn();
    }
    if (!merge.isKnown() || !now.isBefore(merge.until())) {
      return duplicates().isOver();
    }
    if (merge.isOwn()) {
      return duplicates().isOwn();
    }
    return merge.isAsked()
        ? duplicates().isAsked(shop.day(merge.until()))
        : duplicates().undoable(shop.day(merge.until()));
  }

  /** When it was done, and by whom. */
  public String done(ProfileMerge merge) {
    var when = visitor.shop().when(merge.at());
    return merge.isOwn() ? duplicates().byHerself(when) : duplicates().by(when, merge.actorName());
  }

  public String keptName(ProfileMerge merge) {
    return merge.keptName().isEmpty() ? duplicates().noName() : merge.keptName();
  }

  public String goneName(ProfileMerge merge) {
    return merge.goneName().isEmpty() ? duplicates().noName() : merge.goneName();
  }
}
