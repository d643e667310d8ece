package convo.signin;

import convo.access.Account;
import convo.web.View;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;

/**
 * The second factor of the demo's support, whose code the page tells, because nobody has her phone.
 * It is made of a secret that everybody may know, never of what the database keeps.
 */
public final class DemoFactor {
  private static final AppSecret SECRET =
      AppSecret.of(new Base32().decode("CONVODEMOCONVODEMOCONVODEMOCONVO"));

  private final SecondFactorQueries factors;
  private final InstantSource clock;

  public DemoFactor(SecondFactorQueries factors, InstantSource clock) {
    this.factors = factors;
    this.clock = clock;
  }

  /** Gives it to the person, unless they have one. */
  public void give(DemoPerson person) {
    factors.give(person.email(), SECRET);
  }

  /** A code that is good at this moment; empty for people, and outside the demo. */
  public Optional<String> code(View view, Account account) {
    return view.demo() && DemoPerson.CAST.stream().anyMatch(person -> isSupport(person, account))
        ? factors.find(account.id()).map(this::unused)
        : Optional.empty();
  }

  private static boolean isSupport(DemoPerson person, Account account) {
    return person.isSupport() && person.email().equals(account.email());
  }

  /** Who signs in twice in half a minute gets the next code, which is good already. */
  private String unused(StoredFactor kept) {
    var step = AppSecret.step(clock.instant());
    return SECRET.code(kept.lastStep() < step ? step : step + 1);
  }
}
