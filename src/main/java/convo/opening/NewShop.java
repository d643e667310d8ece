package convo.opening;

import convo.shopfile.FiledStylist;
import convo.shopfile.ShopFile;
import convo.shops.Country;
import convo.shops.Policy;
import convo.shops.PublicDetails;
import convo.words.Language;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A shop that somebody opens.
 *
 * @param slug as it was chosen; empty where it is made of the name
 * @param language what the shop speaks to its customers, and in which its first services are named
 * @param owner who it belongs to; empty where she comes later
 */
public record NewShop(
    String name,
    Country country,
    ShopKind kind,
    Optional<String> slug,
    Currency currency,
    ZoneId zone,
    Language language,
    Optional<Owner> owner) {

  /**
   * Who a new shop belongs to.
   *
   * @param name as customers call her
   * @param isStylist whether she is booked herself
   */
  public record Owner(String email, String name, boolean isStylist) {}

  /** The slugs that it may have, the one it should have first. */
  Stream<String> slugs() {
    var isGerman = language.locale().getLanguage().equals("de");
    return slug.map(Stream::of).orElseGet(() -> Slug.candidates(name, isGerman));
  }

  /** As the file of a shop says it. */
  ShopFile file(String chosen) {
    var services = language.speak(() -> kind.services(currency));
    var stylists =
        owner.filter(Owner::isStylist).stream().map(who -> stylist(who, services)).toList();
    return new ShopFile(
        chosen,
        name,
        zone,
        currency,
        country.code(),
        country.locale(language),
        kind.accent(),
        Optional.empty(),
        Policy.STANDARD,
        new PublicDetails("", "", "", "", "", "", language.tag(), false, List.of()),
        "notice",
        services,
        List.of(),
        stylists,
        owner.stream().map(who -> member(who, stylists)).toList(),
        List.of(),
        List.of());
  }

  private FiledStylist stylist(Owner who, List<ShopFile.Service> services) {
    return new FiledStylist(
        Slug.candidates(who.name(), false).findFirst().orElseThrow(),
        who.name(),
        Optional.empty(),
        true,
        services.stream().map(ShopFile.Service::key).toList(),
        kind.hours(),
        List.of(),
        List.of());
  }

  private static ShopFile.Member member(Owner who, List<FiledStylist> stylists) {
    var stylist = stylists.stream().map(FiledStylist::key).findFirst();
    return new ShopFile.Member(who.email(), who.name(), "owner", stylist);
  }
}
