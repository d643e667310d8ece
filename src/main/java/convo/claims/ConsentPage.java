package convo.claims;

import static convo.words.Words.claims;

import convo.access.Visitor;
import convo.profiles.Consent;
import convo.profiles.OwnProfile;
import java.util.List;
import java.util.Optional;

/** What a person has agreed to at one shop, to be changed. */
public record ConsentPage(Visitor visitor, OwnProfile profile, List<Consent> consents) {

  public boolean isGranted(Consent.Purpose purpose) {
    return find(purpose).filter(Consent::granted).isPresent();
  }

  /** "Since Tue 3 Mar 2026, noted by the shop", or that it was never asked. */
  public String since(Consent.Purpose purpose) {
    return find(purpose)
        .map(consent -> claims().since(profile.day(consent.changedAt()), consent.source().label()))
        .orElseGet(() -> claims().neverAsked());
  }

  private Optional<Consent> find(Consent.Purpose purpose) {
    return consents.stream().filter(consent -> consent.purpose() == purpose).findFirst();
  }
}
