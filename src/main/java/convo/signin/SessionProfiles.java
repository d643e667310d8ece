package convo.signin;

import convo.access.Account;
import convo.access.Sessions;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.context.session.SessionStore;
import org.pac4j.core.profile.CommonProfile;
import org.pac4j.core.profile.UserProfile;
import org.pac4j.core.util.Pac4jConstants;
import org.pac4j.javalin.JavalinWebContext;

/**
 * Our sessions as pac4j sees them. Of all that it may keep in one, only the profile is kept, as the
 * account's id; everything else it is told about that account is asked anew with every request.
 */
final class SessionProfiles implements SessionStore {
  private final Sessions sessions;

  SessionProfiles(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<String> getSessionId(WebContext web, boolean create) {
    return sessions.find(javalin(web)).map(found -> found.session().id().toString());
  }

  @Override
  public Optional<Object> get(WebContext web, String key) {
    return Pac4jConstants.USER_PROFILES.equals(key)
        ? sessions.find(javalin(web)).map(found -> profiles(found.account()))
        : Optional.empty();
  }

  /** A profile starts a session, none ends it. */
  @Override
  public void set(WebContext web, String key, Object value) {
    if (Pac4jConstants.USER_PROFILES.equals(key) && value instanceof Map<?, ?> profiles) {
      profiles.values().stream()
          .findFirst()
          .map(UserProfile.class::cast)
          .ifPresentOrElse(
              profile -> sessions.start(javalin(web), UUID.fromString(profile.getId())),
              () -> sessions.end(javalin(web)));
    }
  }

  @Override
  public boolean destroySession(WebContext web) {
    sessions.end(javalin(web));
    return true;
  }

  @Override
  public boolean renewSession(WebContext web) {
    sessions.rotate(javalin(web));
    return true;
  }

  /** Only a provider that ends sessions from outside would need this. */
  @Override
  public Optional<Object> getTrackableSession(WebContext web) {
    return Optional.empty();
  }

  @Override
  public Optional<SessionStore> buildFromTrackableSession(WebContext web, Object trackable) {
    return Optional.empty();
  }

  static UserProfile profile(UUID account) {
    var profile = new CommonProfile();
    profile.setId(account.toString());
    return profile;
  }

  private static Map<String, UserProfile> profiles(Account account) {
    var profiles = new LinkedHashMap<String, UserProfile>();
    profiles.put("session", profile(account.id()));
    return profiles;
  }

  private static Context javalin(WebContext web) {
    return ((JavalinWebContext) web).getContext();
  }
}
