package convo.profiles;

import convo.access.Visitor;
import convo.audit.AuditEntry;
import convo.bookings.Booking;
import convo.stylists.Stylist;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** One customer as her shop knows her. */
public record ProfilePage(
    Visitor visitor,
    Profile profile,
    List<Stylist> stylists,
    List<ProfileQueries.Favourite> favouriteStylists,
    List<ProfileQueries.Favourite> favouriteServices,
    List<Booking> toCome,
    List<Booking> soFar,
    List<AuditEntry> history) {
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  public String url() {
    return visitor.shop().url("/customers/" + profile.id());
  }

  /** The name of the stylist she prefers, or nothing. */
  public String preferredStylist() {
    return profile.preferredStylist().map(this::stylist).orElse("");
  }

  /** "Sam (12), Lena (3)". */
  public String favourites(List<ProfileQueries.Favourite> favourites) {
    return favourites.stream()
        .map(favourite -> favourite.name() + " (" + favourite.bookings() + ")")
        .collect(Collectors.joining(", "));
  }

  /** "Yes, since Tue 3 Mar 2026, noted by the shop", or that she was never asked. */
  public String consent(Consent.Purpose purpose) {
    return profile
        .consent(purpose)
        .map(consent ->
            (consent.granted() ? "Yes" : "No")
                + ", since "
                + visitor.shop().day(consent.changedAt())
                + ", "
                + consent.source().label())
        .orElse("Not asked yet");
  }

  /** "31 May 1990". */
  public String longDay(LocalDate day) {
    return LONG_DAY.format(day);
  }

  /** A value of history as people read it. */
  public String shown(String field, String value) {
    if (Consent.Purpose.named(field).isPresent()) {
      return value.isEmpty() ? "No" : "Yes";
    }
    if (value.isEmpty()) {
      return "nothing";
    }
    if (field.equals(ProfileField.PREFERRED_STYLIST.key())) {
      return stylist(UUID.fromString(value));
    }
    if (field.equals(ProfileField.PREFERRED_CONTACT.key())) {
      return ProfileChoices.contactLabel(value);
    }
    return field.equals(ProfileField.STATUS.key())
        ? Status.named(value).map(Status::label).orElse(value)
        : value;
  }

  private String stylist(UUID id) {
    return stylists.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(Stylist::name)
        .orElse("");
  }
}
