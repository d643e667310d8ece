package convo.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.context.session.SessionStore;

/**
 * A round trip as pac4j sees it: a session that lasts for one request and never reaches a table.
 */
final class RoundTripStore implements SessionStore {
  private final Map<String, Object> values = new HashMap<>();

  RoundTripStore with(String key, Object value) {
    values.put(key, value);
    return this;
  }

  Object value(String key) {
    return Objects.requireNonNull(values.get(key), key);
  }

  @Override
  public Optional<String> getSessionId(WebContext web, boolean create) {
    return Optional.empty();
  }

  @Override
  public Optional<Object> get(WebContext web, String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public void set(WebContext web, String key, Object value) {
    values.put(key, value);
  }

  @Override
  public boolean destroySession(WebContext web) {
    return false;
  }

  @Override
  public boolean renewSession(WebContext web) {
    return false;
  }

  @Override
  public Optional<Object> getTrackableSession(WebContext web) {
    return Optional.empty();
  }

  @Override
  public Optional<SessionStore> buildFromTrackableSession(WebContext web, Object trackable) {
    return Optional.empty();
  }
}
