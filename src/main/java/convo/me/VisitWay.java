package convo.me;

import convo.audit.Actor;
import convo.scheduling.OwnVisit;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** By which way somebody comes to a visit: signed in, or by the link in a mail. */
sealed interface VisitWay permits SignedInWay, LinkWay {
  /**
   * The visit that the address names.
   *
   * @throws NotFoundResponse where it names none that may be seen
   */
  OwnVisit find(Context ctx);

  /** The address of the visit's page. */
  String url(Context ctx);

  /** As history will name who acts. */
  Actor actor(Context ctx);

  /** Whether the page may show who is signed in. */
  boolean isSignedIn();
}
