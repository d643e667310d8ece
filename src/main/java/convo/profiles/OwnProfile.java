package convo.profiles;

import static convo.words.Words.profiles;

import convo.database.CustomerId;
import convo.database.EnumKey;
import convo.database.ShopId;
import convo.shops.Phone;
import convo.web.NormalText;
import convo.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A shop's profile as the person whom it describes reaches it, or who looks after that person.
 *
 * @param country where the shop reads phone numbers without a country code
 * @param person whom it describes
 * @param tie what the one who asks has to do with that person
 * @param claimedAt when the person said "this is me"; not while she is asked anew
 * @param isMerged whether another profile was put into it, and she is asked whether that was hers
 */
public record OwnProfile(
    ShopId shop,
    String slug,
    String shopName,
    String country,
    ZoneId zone,
    UUID id,
    CustomerId person,
    Tie tie,
    String firstName,
    String lastName,
    Optional<String> email,
    Optional<String> phone,
    Optional<Instant> claimedAt,
    boolean isMerged) {
  /** Why somebody may decide about a profile. */
  public enum Tie implements EnumKey {
    ME,
    FAMILY,
    /**
     * A shop wrote somebody down under a further address of mine; I have not said yet who it is.
     */
    ADDRESS
  }

  public boolean isMine() {
    return tie == Tie.ME;
  }

  public boolean isFamily() {
    return tie == Tie.FAMILY;
  }

  /** The address of a page about it: {@code url("/consents")} is "/me/shops/bella/consents". */
  public String url(String rest) {
    return "/me/shops/" + slug + rest + (isMine() ? "" : "?person=" + person);
  }

  /** The name as the shop has it. */
  public String name() {
    var name = (firstName + " " + lastName).strip();
    return name.isEmpty() ? profiles().noName() : NormalText.isolated(name);
  }

  /** As it stands in a sentence. */
  @Override
  public String shopName() {
    return NormalText.isolated(shopName);
  }

  /** The phone number as people of the shop's country write it, or nothing. */
  public String shownPhone() {
    return phone.map(number -> new Phone(number).display(country)).orElse("");
  }

  public boolean isClaimed() {
    return claimedAt.isPresent();
  }

  /** The shop's day of an instant: "Tue 3 Mar 2026". */
  public String day(Instant instant) {
    return Language.spoken().day(instant.atZone(zone));
  }

  /** Day and time on the shop's clock: "Tue 3 Mar 2026, 14:30". */
  public String when(Instant instant) {
    return Language.spoken().moment(instant.atZone(zone));
  }
}
