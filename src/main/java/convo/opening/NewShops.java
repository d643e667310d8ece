package convo.opening;

import convo.audit.Actor;
import convo.shopfile.ShopImport;
import java.util.Optional;

/** Opens shops: each of its own, whatever it is called, and never in the place of another. */
public final class NewShops {
  /** So many shops of one name are tried; the next has to choose a word itself. */
  private static final int MOST_OF_A_NAME = 200;

  private final ShopImport imports;

  public NewShops(ShopImport imports) {
    this.imports = imports;
  }

  /**
   * Makes the shop under the first slug that is free.
   *
   * @param by who opens it, as its history will say
   * @return the slug; empty where there is a shop of the one that was chosen
   */
  public Optional<String> open(NewShop shop, Actor by) {
    return shop.slugs()
        .limit(MOST_OF_A_NAME)
        .filter(slug -> imports.open(shop.file(slug), by))
        .findFirst();
  }
}
