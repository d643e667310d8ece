package convo.shops;

import convo.database.Json;
import convo.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a shop says of itself to whoever comes by, each as it stands or empty: where it is, how to
 * reach it, and how it speaks.
 *
 * @param street the lines of the address above the town
 * @param phone in E.164
 * @param website with http or https
 * @param about a few words
 * @param language the tag of what it speaks to customers who have not chosen a language themselves
 * @param familiar whether it says du to them where the language has du and Sie
 * @param sites those on which its page may stand in a frame, as {@link SiteOrigin}s
 */
public record PublicDetails(
    String street,
    String postcode,
    String town,
    String phone,
    String website,
    String about,
    String language,
    boolean familiar,
    @Json List<String> sites) {
  /** Where the code of a place stands behind its name. */
  private static final Set<String> CODE_LAST = Set.of("AU", "CA", "GB", "IE", "IN", "NZ", "US");

  /** The columns of a shop that hold it. */
  public static final String COLUMNS =
      """
      shops.street,
      shops.postcode,
      shops.town,
      shops.phone,
      shops.website,
      shops.about,
      shops.language,
      shops.familiar,
      array_to_json(shops.frame_sites) sites
      """;

  /** What the shop speaks to somebody who has not chosen a language. */
  public Language spoken() {
    return addressed(Language.of(language));
  }

  /** The language that somebody has chosen, with du or Sie as the shop says it. */
  public Language addressed(Language chosen) {
    return familiar ? chosen.familiar() : chosen;
  }

  /** The number as people of the country (two letters) write it. */
  public Optional<String> shownPhone(String country) {
    return phone.isEmpty() ? Optional.empty() : Optional.of(new Phone(phone).display(country));
  }

  /**
   * The lines of the address as they stand on a letter, where there is one.
   *
   * @param country of the shop, two letters
   */
  public Stream<String> addressLines(String country) {
    return addressLines(street, postcode, town, country);
  }

  /** The same of a shop of which no more is known. */
  public static Stream<String> addressLines(
      String street, String postcode, String town, String country) {
    if (street.isEmpty() && town.isEmpty()) {
      return Stream.empty();
    }
    var land = Locale.of("", country).getDisplayCountry(Language.spoken().locale());
    return Stream.of(street.lines(), place(postcode, town, country).lines(), land.lines())
        .flatMap(line -> line);
  }

  /** "10115 Berlin" where the code stands first, "London N1 1AA" elsewhere. */
  private static String place(String postcode, String town, String country) {
    return (!CODE_LAST.contains(country) ? postcode + " " + town : town + " " + postcode).strip();
  }
}
