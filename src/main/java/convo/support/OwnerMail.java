package convo.support;

import convo.access.Owners;
import convo.access.Token;
import convo.audit.Actor;
import convo.outbox.Mail;
import convo.outbox.Secret;
import convo.shops.Shop;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What every owner of a shop is told about support, in the transaction of its cause. */
final class OwnerMail {
  private static final String KIND = "support";
  private static final String YES_IS_TO_LOOK =
      " That lets them look. The change you allow or refuse by itself, on the page of your shop.";
  private final URI baseUrl;

  /**
   * @param baseUrl where the links lead, whatever host the request named
   */
  OwnerMail(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  void asked(Handle handle, SupportSession session, Token token, Actor agent, Instant now) {
    var link = baseUrl + "/support-approvals/" + token.value();
    send(
        handle,
        session.shop(),
        agent,
        now,
        Optional.of(new Secret(session.id(), link, session.mustBeEnteredBy())),
        "Support asks to look into " + session.shop().name(),
        """
        %s of Convo’s support asks to look into your shop%s, for at most 30 minutes.

        %s
        Say yes or no here:

        %s

        Or on the page of your shop:

        %s

        Nothing happens until you say yes.%s
        """
            .formatted(
                session.agent(),
                session.wish().map(wish -> " and to change something there").orElse(""),
                why(session),
                link,
                page(session),
                session.wish().map(wish -> YES_IS_TO_LOOK).orElse("")));
  }

  void started(Handle handle, SupportSession session, Actor agent, Instant now) {
    var isEmergency = session.wayIn() == WayIn.BREAK_GLASS;
    send(
        handle,
        session.shop(),
        agent,
        now,
        Optional.empty(),
        (isEmergency ? "In an emergency: support is in " : "Support is in ")
            + session.shop().name(),
        """
        %s of Convo’s support has stepped into your shop%s, for at most 30 minutes. They may %s.

        %s
        You can watch, and end it at any time:

        %s
        """
            .formatted(
                session.agent(),
                isEmergency ? " although you closed it to support" : "",
                session.writes() ? "look and change things" : "only look",
                why(session),
                page(session)));
  }

  void asksToWrite(Handle handle, SupportSession session, String reason, Actor agent, Instant now) {
    send(
        handle,
        session.shop(),
        agent,
        now,
        Optional.empty(),
        "Support asks to change something in " + session.shop().name(),
        """
        %s of Convo’s support is in your shop and asks to change something there.

        Why: %s

        Say yes or no here:

        %s
        """
            .formatted(session.agent(), reason, page(session)));
  }

  void over(Handle handle, SupportSession session, Trace trace, Actor convo, Instant now) {
    var shop = session.shop();
    send(
        handle,
        shop,
        convo,
        now,
        Optional.empty(),
        "Support has left " + shop.name(),
        """
        %s of Convo’s support was in your shop from %s to %s.

        %s
        %s

        Everything is listed here:

        %s
        """
            .formatted(
                session.agent(),
                session.startedAt().map(shop::time).orElse(""),
                session.endedAt().map(shop::time).orElse(""),
                why(session),
                trace.sentence(),
                transcript(session)));
  }

  private static String why(SupportSession session) {
    return """
    Why: %s
    Ticket: %s
    %s\
    """
        .formatted(
            session.reason(),
            session.ticket(),
            session.wish().map("To change, and why: %s\n"::formatted).orElse(""));
  }

  /** Where owners answer and end what goes on. */
  private String page(SupportSession session) {
    return baseUrl + session.shop().url("/support-access");
  }

  private String transcript(SupportSession session) {
    return baseUrl + session.shop().url("/support-access/" + session.id());
  }

  private static void send(
      Handle handle,
      Shop shop,
      Actor actor,
      Instant now,
      Optional<Secret> secret,
      String subject,
      String body) {
    Owners.tell(
        handle, shop.id(), actor, now, owner -> new Mail(KIND, owner, subject, body, secret));
  }
}
