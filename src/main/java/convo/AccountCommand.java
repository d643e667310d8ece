package convo;

import convo.access.Access;
import convo.access.AccountQueries;
import convo.access.NewAccount;
import convo.access.NewAccountQueries;
import convo.database.Database;
import convo.signin.HashCost;
import convo.signin.PasswordQueries;
import convo.signin.PasswordRule;
import convo.signin.Passwords;
import convo.signin.SecondFactorQueries;
import convo.web.Form;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes and closes accounts where no invitation can: the first owner, Convo's own support. */
@Command(
    name = "account",
    description = "Make an account, give it a password, or close it.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class AccountCommand {
  private final Shell shell;

  AccountCommand(Shell shell) {
    this.shell = shell;
  }

  /** What a person may be in a shop, as it is typed. */
  enum Role {
    owner(Access.OWNER),
    manager(Access.MANAGER),
    stylist(Access.STYLIST);

    private final Access access;

    Role(Access access) {
      this.access = access;
    }
  }

  @Command(
      description = {
        "Make an account.",
        "Asks for the password, or reads it from the first line of the input;"
            + " without one the person signs in by code."
      },
      mixinStandardHelpOptions = true)
  int create(
      @Parameters(paramLabel = "EMAIL", description = "The address to sign in with.") String email,
      @Option(names = "--name", required = true, description = "What the person is called.")
          String name,
      @Option(names = "--support", description = "For Convo's own support.") boolean support,
      @Option(names = "--shop", paramLabel = "SLUG", description = "The shop to work in.")
          Optional<String> shop,
      @Option(names = "--role", defaultValue = "owner", description = "${COMPLETION-CANDIDATES}.")
          Role role) {
    var address = AccountQueries.address(email);
    require(AccountQueries.isAddress(address), address + " is no e-mail address.");
    require(!name.isBlank(), "Say what the person is called: --name NAME.");
    require(Form.isOneLine(name), "A name is one line of plain text.");
    require(!support || shop.isEmpty(), "Support is a member of no shop: it comes in by sessions.");
    var hash = hash(List.of(address, name, shop.orElse(""), "Convo"));
    var account = new NewAccount(address, name.strip(), hash, support, shop, role.access);
    try (var database = Database.openBeside(shell.settings().database())) {
      new NewAccountQueries(database.platform(), shell.settings().clock())
          .create(account)
          .ifPresent(objection -> require(false, objection));
    }
    shell.out().println("The account is made.");
    if (support) {
      shell
          .out()
          .printf(
              "Support needs a second step: sign in at %s/sign-in and set it up under My account.%n",
              shell.settings().baseUrl());
    }
    return 0;
  }

  @Command(
      description = {
        "Give an account another password, or a first one.",
        "Asks for it, or reads it from the first line of the input. All its sessions end at once,"
            + " and a notice goes to the address."
      },
      mixinStandardHelpOptions = true)
  int password(
      @Parameters(paramLabel = "EMAIL", description = "The address it signs in with.")
          String email) {
    var address = AccountQueries.address(email);
    var hash = hash(List.of(address, "Convo"));
    require(hash.isPresent(), "Type a password: an account without one signs in by code.");
    var settings = shell.settings();
    try (var database = Database.openBeside(settings.database())) {
      var passwords = new PasswordQueries(database.platform(), settings.clock());
      require(
          passwords.reset(address, hash.orElseThrow()),
          "There is no open account of that address.");
    }
    shell.out().println("The password is set, and the account is signed out everywhere.");
    return 0;
  }

  @Command(
      description = "Close an account: all its sessions end at once.",
      mixinStandardHelpOptions = true)
  int disable(
      @Parameters(paramLabel = "EMAIL", description = "The address it signs in with.")
          String email) {
    try (var database = Database.openBeside(shell.settings().database())) {
      var accounts = new AccountQueries(database.platform(), shell.settings().clock());
      require(
          accounts.disable(AccountQueries.address(email)),
          "There is no open account of that address.");
    }
    shell.out().println("The account is closed and signed out everywhere.");
    return 0;
  }

  @Command(
      name = "reset-factor",
      description = {
        "Remove the second step of somebody who has lost it: all sessions end at once.",
        "Make sure first that it is the person, not somebody who has the password."
      },
      mixinStandardHelpOptions = true)
  int resetFactor(
      @Parameters(paramLabel = "EMAIL", description = "The address it signs in with.")
          String email) {
    var settings = shell.settings();
    try (var database = Database.openBeside(settings.database())) {
      var factors =
          new SecondFactorQueries(database.platform(), settings.secret(), settings.clock());
      require(
          factors.reset(AccountQueries.address(email)),
          "There is no account of that address with a second step.");
    }
    shell.out().println("The second step is removed, and the account is signed out everywhere.");
    return 0;
  }

  private Optional<String> hash(List<String> known) {
    var password = shell.secret("Password (empty for none):");
    if (password.isEmpty()) {
      return Optional.empty();
    }
    PasswordRule.objection(password, known).ifPresent(objection -> require(false, objection));
    return Optional.of(new Passwords(HashCost.OWASP).hash(password));
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new CommandRefused(sentence);
    }
  }
}
