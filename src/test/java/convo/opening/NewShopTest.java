package convo.opening;

import static org.assertj.core.api.Assertions.assertThat;

import convo.shopfile.ShopFileReader;
import convo.shopfile.ShopFileWriter;
import convo.shops.Country;
import convo.words.Language;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NewShopTest {
  private static final NewShop.Owner KIM = new NewShop.Owner("kim@example.com", "Kim", true);

  @ParameterizedTest
  @EnumSource
  void a_shop_of_each_kind_and_language_is_one_that_a_file_could_bring(ShopKind kind) {
    for (var language : Language.offered()) {
      var shop =
          new NewShop(
              "Kim's",
              new Country("DE"),
              kind,
              Optional.empty(),
              Currency.getInstance("EUR"),
              ZoneId.of("Europe/Berlin"),
              language,
              Optional.of(KIM));
      var written = ShopFileWriter.write(shop.file("kims"));
      var read = ShopFileReader.read(written.getBytes(StandardCharsets.UTF_8));
      assertThat(read).isEqualTo(shop.file("kims"));
      assertThat(read.services()).isNotEmpty().allMatch(service -> service.priceCents() > 0);
      assertThat(read.stylists().getFirst().hours()).isNotEmpty();
      assertThat(read.stylists().getFirst().services()).hasSameSizeAs(read.services());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Ana's Salon, false, anas-salon",
    "Ana’s Salon, false, anas-salon",
    "Haare & Müller, true, haare-mueller",
    "Güzel, false, guzel",
    "Größenwahn, true, groessenwahn",
    "Łódź Włosy, false, lodz-wlosy",
    "Салон, false, salon",
    "🙂, false, salon",
    "Support, false, salon",
    "Sign In, false, salon"
  })
  void the_address_is_made_of_the_name(String name, boolean isGerman, String slug) {
    assertThat(Slug.candidates(name, isGerman).findFirst()).hasValue(slug);
    assertThat(Slug.candidates(name, isGerman).limit(3)).element(2).isEqualTo(slug + "-3");
  }

  @Test
  void every_word_made_of_a_name_is_one_that_may_be_typed() {
    for (var name : Stream.of("x".repeat(80), "a-".repeat(40), "日本の美容室", "--", "É").toList()) {
      assertThat(Slug.candidates(name, true).limit(120))
          .doesNotHaveDuplicates()
          .allMatch(slug -> Slug.isWhole(slug) && !Slug.isReserved(slug));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DE, EUR, Europe/Berlin, de, de-DE",
    "AT, EUR, Europe/Vienna, de, de-AT",
    "CH, CHF, Europe/Zurich, de, de-CH",
    "GB, GBP, Europe/London, en-GB, en-GB",
    "US, USD, America/New_York, en-US, en-US",
    "JP, JPY, Asia/Tokyo, en-GB, en-JP",
    "IN, INR, Asia/Kolkata, en-GB, en-IN",
    "AU, AUD, Australia/Sydney, en-GB, en-AU",
    "AQ, EUR, Antarctica/Casey, en-GB, en-AQ"
  })
  void money_clock_and_language_follow_from_the_country(
      String code, String currency, String zone, String language, String locale) {
    var country = new Country(code);
    assertThat(country.currency().getCurrencyCode()).isEqualTo(currency);
    assertThat(country.zone().getId()).isEqualTo(zone);
    assertThat(country.language().tag()).isEqualTo(language);
    assertThat(country.locale(country.language()).toLanguageTag()).isEqualTo(locale);
  }

  @ParameterizedTest
  @CsvSource({
    "de, 'de-AT,en-GB', AT",
    "de, 'fr-FR,de-CH;q=0.8', CH",
    "de, 'en-US,de', DE",
    "en-GB, 'en-IE,en', IE",
    "en-GB, 'fr-FR', GB",
    "en-US, ';;=', US"
  })
  void the_country_is_guessed_from_what_the_browser_asks_for(
      String spoken, String header, String country) {
    assertThat(OpeningForm.country(Language.of(spoken), header)).isEqualTo(country);
  }

  @Test
  void every_country_has_a_clock_and_money() {
    assertThat(Locale.getISOCountries())
        .allSatisfy(code -> {
          var country = Country.of(code).orElseThrow();
          assertThat(country.currency().getDefaultFractionDigits()).isNotNegative();
          assertThat(ZoneId.getAvailableZoneIds()).contains(country.zone().getId());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "36, EUR, 3600",
    "36, JPY, 4300",
    "85, HUF, 2600000",
    "36, KRW, 36000",
    "36, SEK, 40000"
  })
  void a_price_to_begin_with_is_as_round_as_people_write_them(int euros, String code, long cents) {
    assertThat(StartingPrice.cents(euros, Currency.getInstance(code))).hasValue(cents);
  }

  @Test
  void where_no_price_is_known_nothing_is_offered_before_it_has_one() {
    var kenyan = ShopKind.HAIR.services(Currency.getInstance("KES"));
    assertThat(kenyan).isNotEmpty().noneMatch(service -> service.active());
  }
}
