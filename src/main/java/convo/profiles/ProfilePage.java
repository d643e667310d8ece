package convo.profiles;

import static convo.words.Words.profiles;
import static java.util.stream.Collectors.toSet;

import convo.access.Visitor;
import convo.audit.AuditEntry;
import convo.audit.AuditWords;
import convo.audit.History;
import convo.bookings.BookingsAround;
import convo.bookings.Unreminded;
import convo.corrections.Correction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One customer as her shop knows her.
 *
 * @param bookings one more on each side than is shown, where there are more
 * @param note one more note that was typed here
 */
public record ProfilePage(
    Visitor visitor,
    ProfileDetails details,
    BookingsAround bookings,
    List<AuditEntry> entries,
    List<Correction> corrections,
    NoteForm note) {
  /** Bookings to come, and so far, on the page. */
  static final int MOST_BOOKINGS = 10;

  /** What is hidden from the visitor stays so in the history. */
  public ProfilePage {
    var hidden = ProfileField.hiddenFrom(visitor, details.profile().id());
    var keys = hidden.stream().map(ProfileField::key).collect(toSet());
    entries = entries.stream().map(entry -> entry.hiding(keys)).toList();
  }

  ProfilePage(
      Visitor visitor,
      ProfileDetails details,
      BookingsAround bookings,
      List<AuditEntry> entries,
      List<Correction> corrections) {
    this(visitor, details, bookings, entries, corrections, NoteForm.blank());
  }

  /** The same page with what was typed and is to be mended. */
  ProfilePage with(NoteForm typed) {
    return new ProfilePage(visitor, details, bookings, entries, corrections, typed);
  }

  public String url() {
    return visitor.shop().url("/customers/" + profile().id());
  }

  public Profile profile() {
    return details.profile();
  }

  /** Why the customer cannot be reminded, where the shop reminds. */
  public Optional<Unreminded> unreminded() {
    return details.unreminded().filter(_ -> visitor.shop().policy().reminds());
  }

  public BookingsAround shown() {
    return bookings.first(MOST_BOOKINGS);
  }

  /** Whether there are more bookings than are shown. */
  public boolean hasMoreBookings() {
    return bookings.exceeds(MOST_BOOKINGS);
  }

  public History history() {
    return history(History.ON_CARD);
  }

  /** The history of which so many entries are shown at once. */
  History history(int most) {
    return new History(
        new AuditWords(ProfileWords.SUBJECT, visitor.shop(), details.team()), entries, most);
  }

  /** Whether this visitor may not see some of these fields. */
  public boolean isHidden(List<ProfileField> fields) {
    return fields.stream().anyMatch(hidden()::contains);
  }

  /** Whether anything is noted in one of these fields, or hidden. */
  public boolean knows(List<ProfileField> fields) {
    return fields.stream().anyMatch(field -> !shown(field).isEmpty());
  }

  /** Whether there is anything to say of what she likes and what she has had. */
  public boolean knowsCare() {
    return knows(ProfileField.in(List.of(ProfileField.Part.CARE)))
        || !favouriteStylists().isEmpty()
        || !favouriteServices().isEmpty();
  }

  private Set<ProfileField> hidden() {
    return ProfileField.hiddenFrom(visitor, profile().id());
  }

  /** A field as people read it. */
  public String shown(ProfileField field) {
    var value = profile().values().of(field);
    return hidden().contains(field)
        ? profiles().hidden()
        : field.kind() == FieldKind.STYLIST
            ? profile().preferredStylist().map(details::stylist).orElse("")
            : field.kind().shown(value, visitor.shop().country());
  }

  /** Where it leads: an address to a mail, a number to a call. */
  public Optional<String> link(ProfileField field) {
    var value = profile().values().of(field);
    return switch (field.kind()) {
      case EMAIL -> Optional.of("mailto:" + value).filter(url -> !value.isEmpty());
      case PHONE -> Optional.of("tel:" + value).filter(url -> !value.isEmpty());
      default -> Optional.empty();
    };
  }

  /** "Sam (12), Lena (3)". */
  public String favouriteStylists() {
    return ProfileDetails.text(details.stylists());
  }

  /** "Cut (12), Colour (3)". */
  public String favouriteServices() {
    return ProfileDetails.text(details.services());
  }

  /** "Yes, since Tue 3 Mar 2026, noted by the shop", or that she was never asked. */
  public String consent(Consent.Purpose purpose) {
    return profile()
        .consent(purpose)
        .map(consent ->
            profiles()
                .consentSince(
                    consent.granted(),
                    visitor.shop().day(consent.changedAt()),
                    consent.source().label()))
        .orElseGet(profiles()::notAsked);
  }
}
