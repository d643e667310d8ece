package convo.signin;

import java.util.UUID;
import org.pac4j.core.credentials.Credentials;

/** A mailed code as it was typed, with the request and the address that it was mailed for. */
final class CodeCredentials extends Credentials {
  private static final long serialVersionUID = 1;
  private final UUID request;
  private final String email;
  private final String code;

  CodeCredentials(UUID request, String email, String code) {
    this.request = request;
    this.email = email;
    this.code = code;
  }

  UUID request() {
    return request;
  }

  String email() {
    return email;
  }

  String code() {
    return code;
  }
}
