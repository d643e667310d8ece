package convo.audit;

import static convo.words.Words.audit;

import convo.database.EnumKey;
import convo.words.AuditTexts;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What was done. History keeps the key of one word where it was done to a thing, and of several
 * where it was done to somebody.
 */
public enum AuditAction implements EnumKey {
  ADDED(AuditTexts::added, AuditTexts::addedThing),
  EDITED(AuditTexts::edited, AuditTexts::editedThing),
  MOVED(AuditTexts::moved, AuditTexts::movedThing),
  ACTIVATED(AuditTexts::activated, AuditTexts::activatedThing),
  DEACTIVATED(AuditTexts::deactivated, AuditTexts::deactivatedThing),
  CANCELLED(AuditTexts::cancelled, AuditTexts::cancelledThing),
  CHECKED_IN(AuditTexts::checkedIn, AuditTexts::checkedInOf),
  COMPLETED(AuditTexts::completed, AuditTexts::completedThing),
  DID_NOT_COME(AuditTexts::didNotCome, AuditTexts::didNotComeOf),
  UNDONE(AuditTexts::undone, AuditTexts::undoneThing),
  ERASED(AuditTexts::erased, AuditTexts::erasedThing),
  REMOVED(AuditTexts::removed, AuditTexts::removedThing),
  INVITED(AuditTexts::invited, AuditTexts::invitedThing),
  APPROVED(AuditTexts::approved, AuditTexts::approvedThing),
  REFUSED(AuditTexts::refused, AuditTexts::refusedThing),
  ENDED(AuditTexts::ended, AuditTexts::endedThing),
  OPENED(AuditTexts::opened),
  IMPORTED(AuditTexts::imported),
  CUSTOMERS_EXPORTED(AuditTexts::customersExported),
  IMPORT_TAKEN_BACK(AuditTexts::importTakenBack),
  JOINED(AuditTexts::joined),
  INVITATION_WITHDRAWN(AuditTexts::invitationWithdrawn),
  WRITING_ALLOWED(AuditTexts::writingAllowed),
  WRITING_REFUSED(AuditTexts::writingRefused),
  WRITING_TAKEN_BACK(AuditTexts::writingTakenBack),
  CHANGED_THE_TIME_OFF(AuditTexts::changedTimeOff, AuditTexts::changedTimeOffOf),
  CHANGED_THE_HOURS_OF_A_DAY(AuditTexts::changedDay, AuditTexts::changedDayOf),
  ASKED_FOR_A_CORRECTION(AuditTexts::askedCorrection, AuditTexts::askedCorrectionOf),
  ANSWERED_A_WISH_FOR_A_CORRECTION(
      AuditTexts::answeredCorrection, AuditTexts::answeredCorrectionOf),
  SAID_THIS_IS_THEM(AuditTexts::saidThem, AuditTexts::saidThemOf),
  SAID_THIS_IS_NOT_THEM(AuditTexts::saidNotThem, AuditTexts::saidNotThemOf),
  SAID_THEY_DID_NOT_BOOK(AuditTexts::saidNotBooked, AuditTexts::saidNotBookedOf),
  LEFT_WITHOUT_SAYING_WHETHER_THIS_IS_THEM(AuditTexts::leftSilent, AuditTexts::leftSilentOf),
  AGREED_TO_THE_NEW_ADDRESS(AuditTexts::agreedAddress, AuditTexts::agreedAddressOf),
  DID_NOT_AGREE_TO_THE_NEW_ADDRESS(AuditTexts::refusedAddress, AuditTexts::refusedAddressOf),
  LOST_AN_ADDRESS_WHOSE_HOLDER_IS_ERASED(AuditTexts::lostAddress, AuditTexts::lostAddressOf),
  SAID_NO_DUPLICATE(AuditTexts::saidNoDuplicate, AuditTexts::saidNoDuplicateOf),
  SAID_MAYBE_DUPLICATE(AuditTexts::saidMaybeDuplicate, AuditTexts::saidMaybeDuplicateOf),
  PUT_TWO_PROFILES_TOGETHER(AuditTexts::putTogether, AuditTexts::putTogetherOf),
  TOOK_A_MERGE_APART(AuditTexts::tookApart, AuditTexts::tookApartOf);

  private final Function<AuditTexts, String> alone;
  private final BiFunction<AuditTexts, String, String> full;

  AuditAction(Function<AuditTexts, String> alone) {
    this(alone, (texts, _) -> alone.apply(texts));
  }

  AuditAction(Function<AuditTexts, String> alone, BiFunction<AuditTexts, String, String> full) {
    this.alone = alone;
    this.full = full;
  }

  /** The one that history keeps so; older rows have blanks in it. */
  static Optional<AuditAction> kept(String key) {
    return EnumKey.named(values(), key.replace(' ', '_'));
  }

  /** "edited", where it is plain what. */
  String told() {
    return alone.apply(audit());
  }

  /**
   * "edited the profile of Cleo Marsh", "changed the time off for Sam".
   *
   * @param thing what it was done to: "the profile of Cleo Marsh"
   * @param name what that is called
   */
  String told(String thing, String name) {
    return full.apply(audit(), key().contains("_") ? name : thing);
  }
}
