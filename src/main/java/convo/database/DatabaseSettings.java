package convo.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the database needs to know of the portal's settings.
 *
 * @param url the owner's address of a PostgreSQL; empty for the embedded one
 * @param data the folder in which the embedded PostgreSQL keeps everything
 * @param secret what the passwords of the login roles are derived from
 * @param connections the size of each of the three pools; a fourth, for those who sign in, has half
 *     of it
 * @param patience how long a page waits for a connection, and how long for what others hold
 */
public record DatabaseSettings(
    Optional<String> url, Path data, String secret, int connections, Duration patience) {
  /** Throws {@link CannotStart} when the address is none, without going there. */
  public void check() {
    url.ifPresent(Server::of);
  }

  /** Without the secrets, wherever this is written. */
  @Override
  public String toString() {
    return "database settings in " + data;
  }
}
