package convo.demo;

import convo.access.Access;
import convo.access.AccountQueries;
import convo.access.AccountRows;
import convo.access.NewAccount;
import convo.access.NewAccountQueries;
import convo.database.CannotStart;
import convo.database.PlatformDoor;
import convo.shopfile.ShopImport;
import convo.signin.DemoFactor;
import convo.signin.DemoPerson;
import convo.signin.PasswordQueries;
import convo.signin.Passwords;
import convo.signin.SecondFactorQueries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts the demo shops into a database that lacks them, and lets everybody be anybody there. What is
 * there already stays: a shop that somebody has changed, a password that somebody has set.
 */
public final class Demo {
  private static final List<String> SHOPS = List.of("bella", "rita", "nori");

  private final PlatformDoor platform;
  private final Passwords passwords;
  private final DemoFactor secondFactor;
  private final InstantSource clock;

  public Demo(PlatformDoor platform, Passwords passwords, String secret, InstantSource clock) {
    this.platform = platform;
    this.passwords = passwords;
    this.secondFactor = new DemoFactor(new SecondFactorQueries(platform, secret, clock), clock);
    this.clock = clock;
  }

  /** As {@link #prepare(Function)}, from the files that come with the portal. */
  public List<String> prepare() {
    return prepare(Demo::shipped);
  }

  /**
   * Prepares the shops bella, rita and nori.
   *
   * @param files gives the shop file of each
   * @return the slugs of those that were not there
   */
  public List<String> prepare(Function<String, byte[]> files) {
    var there = platform.read(DemoQueries::shops);
    var shops = new ShopImport(platform, clock, true);
    var missing = SHOPS.stream().filter(shop -> !there.contains(shop)).toList();
    missing.stream().map(files).forEach(shops::run);
    DemoPerson.CAST.forEach(this::makeAccount);
    openAccounts();
    DemoPerson.CAST.stream().filter(DemoPerson::isSupport).forEach(secondFactor::give);
    return missing;
  }

  /**
   * Refuses to work with real people beside accounts that everybody can open.
   *
   * @throws CannotStart when somebody of the cast signs in here with the password of the demo
   */
  public void refuseLeftovers() {
    var open =
        platform.read(DemoQueries::passwords).entrySet().stream()
            .filter(account -> passwords.matches(DemoPerson.PASSWORD, account.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (!open.isEmpty()) {
      throw new CannotStart(
          "This database holds accounts of the demo, whose password everybody knows: "
              + String.join(", ", open)
              + ". Close each with bin/convo account disable, or use another database.");
    }
  }

  private void makeAccount(DemoPerson person) {
    new NewAccountQueries(platform, clock)
        .create(
            new NewAccount(
                person.email(),
                person.name(),
                Optional.empty(),
                person.isSupport(),
                Optional.empty(),
                Access.SIGNED_IN));
  }

  /** One hash for all: what everybody knows needs no salt of its own. */
  private void openAccounts() {
    var closed = platform.read(DemoQueries::accountsWithoutPassword);
    if (!closed.isEmpty()) {
      var hash = passwords.hash(DemoPerson.PASSWORD);
      platform.useWrite(handle ->
          closed.forEach(account -> {
            PasswordQueries.set(handle, account, hash, clock.instant());
            AccountRows.prove(handle, account, clock.instant());
          }));
      closed.forEach(new AccountQueries(platform, clock)::meetCustomer);
    }
  }

  private static byte[] shipped(String shop) {
    try (var file = Demo.class.getResourceAsStream("/demo/" + shop + ".json")) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
