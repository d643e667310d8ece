package convo;

import convo.audit.Actor;
import convo.database.Database;
import convo.opening.NewShop;
import convo.opening.NewShops;
import convo.opening.ShopKind;
import convo.opening.Slug;
import convo.shopfile.ShopImport;
import convo.shops.ClockAndMoney;
import convo.shops.Country;
import convo.shops.Limits;
import convo.web.Form;
import convo.web.NormalText;
import convo.words.Language;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a shop on an operator's word, as a page does for whoever opens her own. */
@Command(
    name = "create",
    description = {
      "Open a shop, with services to begin with.",
      "Currency, time zone and language follow from the country where they are not said."
    },
    mixinStandardHelpOptions = true)
final class CreateCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(paramLabel = "NAME", description = "The shop as customers read it.")
  private String name = "";

  @Option(names = "--country", required = true, description = "Two letters, such as DE.")
  private String country = "";

  @Option(
      names = "--kind",
      defaultValue = "other",
      description = "hair, barber, nails, massage, cosmetics or other.")
  private String kind = "";

  @Option(names = "--slug", description = "Its word in addresses; made of the name if not given.")
  private Optional<String> slug = Optional.empty();

  @Option(names = "--currency", description = "Three letters, such as EUR.")
  private Optional<String> currency = Optional.empty();

  @Option(names = "--zone", description = "Its clock, such as Europe/Berlin.")
  private Optional<ZoneId> zone = Optional.empty();

  @Option(names = "--language", description = "What it speaks: en-GB, en-US or de.")
  private Optional<String> language = Optional.empty();

  CreateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var settings = shell.settings();
    var shop = shop();
    try (var database = Database.openBeside(settings.database())) {
      var shops = new NewShops(new ShopImport(database.platform(), settings.clock(), false));
      var made =
          shops
              .open(shop, Actor.system("Command line"))
              .orElseThrow(() ->
                  new CommandRefused("There is a shop %s already.".formatted(slug.orElse(""))));
      shell.out().printf("%s is open: %s/shops/%s%n", shop.name(), settings.baseUrl(), made);
      shell
          .out()
          .printf(
              "Its owner comes in by bin/convo account create EMAIL --name NAME --shop %s%n", made);
    }
    return 0;
  }

  private NewShop shop() {
    var called = NormalText.of(name);
    require(!called.isEmpty(), "Say what the shop is called.");
    require(
        Form.isOneLine(called) && Form.isWithin(called, Limits.NAME),
        "A name is one line of at most %d characters.".formatted(Limits.NAME));
    var place =
        Country.of(country.toUpperCase(Locale.ROOT))
            .orElseThrow(() -> new CommandRefused(country + " is no country of two letters."));
    slug.ifPresent(word -> {
      require(Slug.isWhole(word), "A slug has letters from a to z, digits and hyphens between.");
      require(!Slug.isReserved(word), word + " is kept for the portal itself.");
    });
    return new NewShop(
        called,
        place,
        ShopKind.named(kind)
            .orElseThrow(() -> new CommandRefused(kind + " is no kind of shop: see --help.")),
        slug,
        currency.map(CreateCommand::money).orElseGet(place::currency),
        zone.orElseGet(place::zone),
        language.map(CreateCommand::spoken).orElseGet(place::language),
        Optional.empty());
  }

  private static Currency money(String code) {
    return ClockAndMoney.currency(code)
        .orElseThrow(() -> new CommandRefused(code + " is no currency of three letters."));
  }

  private static Language spoken(String tag) {
    return Language.tagged(tag)
        .orElseThrow(() -> new CommandRefused(tag + " is no language of Convo."));
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new CommandRefused(sentence);
    }
  }
}
