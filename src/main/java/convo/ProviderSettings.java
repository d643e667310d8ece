package convo;

import static convo.Setting.OIDC_CLIENT;
import static convo.Setting.OIDC_ISSUER;
import static convo.Setting.OIDC_NAME;
import static convo.Setting.OIDC_SECRET;

import convo.signin.Provider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings of an outside provider, which are there together or not at all. */
final class ProviderSettings {
  private static final List<Setting> ALL =
      List.of(OIDC_ISSUER, OIDC_CLIENT, OIDC_SECRET, OIDC_NAME);
  private static final Pattern SECURE = Pattern.compile("https://[^/?#@\\s]+(/[^?#\\s]*)?");

  /** For trying out, on this machine. */
  private static final Pattern LOOPBACK =
      Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?(/[^?#\\s]*)?");

  private static final int LONGEST_NAME = 40;
  private final Map<String, String> environment;

  ProviderSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  Optional<Provider> provider(Mode mode) {
    var missing = ALL.stream().filter(setting -> setting.in(environment).isEmpty()).toList();
    if (missing.size() == ALL.size()) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      throw missing.getFirst().wrong("must be set, too: the CONVO_OIDC settings go together.");
    }
    return Optional.of(new Provider(issuer(mode), text(OIDC_CLIENT), text(OIDC_SECRET), name()));
  }

  private URI issuer(Mode mode) {
    var typed = text(OIDC_ISSUER);
    var fits =
        SECURE.matcher(typed).matches() || (mode == Mode.DEMO && LOOPBACK.matcher(typed).matches());
    try {
      if (fits) {
        return URI.create(typed);
      }
    } catch (IllegalArgumentException malformed) {
      // The sentence below says it.
    }
    throw OIDC_ISSUER.wrong("must be the provider's own address, like https://accounts.google.com");
  }

  private String name() {
    var name = text(OIDC_NAME);
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw OIDC_NAME.wrong("must be one line of at most %d characters.".formatted(LONGEST_NAME));
    }
    return name;
  }

  private String text(Setting setting) {
    return setting.orDefault(environment);
  }
}
