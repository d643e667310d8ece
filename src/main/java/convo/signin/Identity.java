package convo.signin;

import convo.access.Account;
import convo.access.AccountQueries;
import convo.web.Check;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person as an outside provider knows them. Issuer and subject tell who it is and never change;
 * an address may be given up and become somebody else's.
 *
 * @param email where the provider has shown that the person reads the mail there
 * @param name what the provider calls the person; empty where it says nothing of use
 */
record Identity(String issuer, String subject, Optional<String> email, String name) {
  private static final Pattern BREAK = Pattern.compile("\n");

  /** As a provider says it, which may be anything. */
  static Identity said(String issuer, String subject, Optional<String> email, String name) {
    return new Identity(issuer, subject, email.flatMap(Identity::address), usable(name));
  }

  /** What an account of this person is called. */
  String called() {
    return name.isEmpty() ? email.orElse("").replaceFirst("@.*", "") : name;
  }

  /** Several lines, the one that may hold anything last. */
  String packed() {
    return String.join("\n", issuer, email.orElse(""), name, subject);
  }

  static Identity unpacked(String text) {
    var lines = BREAK.split(text, 4);
    return new Identity(
        lines[0], lines[3], Optional.of(lines[1]).filter(email -> !email.isEmpty()), lines[2]);
  }

  private static Optional<String> address(String said) {
    return Optional.of(AccountQueries.address(said))
        .filter(address -> address.length() <= SignInForm.LONGEST_EMAIL)
        .filter(AccountQueries::isAddress);
  }

  private static String usable(String said) {
    var name = said.strip();
    return new Check().line("name", name, Account.LONGEST_NAME).errors().isEmpty() ? name : "";
  }
}
