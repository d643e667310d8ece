package convo.web;

import static convo.words.Words.web;

import io.javalin.http.Context;

/** Refuses requests for a host that is not ours, before anything is done with them. */
final class HostCheck {
  private final Origin origin;

  HostCheck(Origin origin) {
    this.origin = origin;
  }

  /** Probes of a load balancer come to a machine's own address and are let through. */
  void check(Context ctx) {
    var host = ctx.header("Host");
    if (!Probe.is(ctx) && (host == null || !origin.isOurs(host))) {
      throw new Refusal(421, web().otherHostTitle(), web().otherHost());
    }
  }
}
