package convo.support;

import convo.access.Owners;
import convo.access.Token;
import convo.audit.Actor;
import convo.outbox.Mail;
import convo.outbox.Secret;
import convo.shops.Shop;
import convo.supportsession.Admission;
import convo.supportsession.AgentSession;
import convo.supportsession.ApprovalRows;
import convo.supportsession.SupportActivity;
import convo.words.Language;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What every owner of a shop is told about support, in the transaction of its cause. */
public final class OwnerMail {
  private static final String KIND = "support";
  private static final String YES_IS_TO_LOOK =
      " That lets them look. The change you allow or refuse by itself, on the page of your shop.";
  private static final String EMERGENCY_ONLY_LOOKS =
      " Should they need to change something, you get another mail at once.";
  private final URI baseUrl;

  /**
   * @param baseUrl where the links lead, whatever host the request named
   */
  public OwnerMail(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Asks each owner by a link of her own. */
  void asked(Handle handle, AgentSession asked, Instant now) {
    Owners.tellEach(
        handle,
        asked.shop().id(),
        asked.actor(),
        now,
        owner -> {
          var token = Token.fresh();
          ApprovalRows.insert(
              handle, asked.shop().id(), asked.session().id(), owner.account(), token.hash());
          return asks(asked, owner.email(), baseUrl + "/support-approvals/" + token.value());
        });
  }

  private Mail asks(AgentSession asked, String owner, String link) {
    return new Mail(
        KIND,
        owner,
        "Support asks to look into " + asked.shop().name(),
        """
        %s of Convo’s support asks to look into your shop%s, for at most 30 minutes.

        %s
        Say yes or no here:

        %s

        Or on the page of your shop:

        %s

        Nothing happens until you say yes.%s The link is yours alone: whoever has it answers in your name.
        """
            .formatted(
                asked.agent(),
                asked.session().wish().map(wish -> " and to change something there").orElse(""),
                why(asked),
                link,
                page(asked),
                asked.session().wish().map(wish -> YES_IS_TO_LOOK).orElse("")),
        Optional.of(new Secret(asked.session().id(), link, asked.session().mustBeEnteredBy())));
  }

  void started(Handle handle, AgentSession asked, Instant now) {
    var isEmergency = asked.session().admission() == Admission.BREAK_GLASS;
    send(
        handle,
        asked.shop(),
        asked.actor(),
        now,
        (isEmergency ? "In an emergency: support is in " : "Support is in ") + asked.shop().name(),
        """
        %s of Convo’s support has stepped into your shop%s, for at most 30 minutes. They may %s.%s

        %s
        You can watch, and end it at any time:

        %s
        """
            .formatted(
                asked.agent(),
                isEmergency ? " although you closed it to support" : "",
                asked.session().mayWrite() ? "look and change things" : "only look",
                isEmergency ? EMERGENCY_ONLY_LOOKS : "",
                why(asked),
                page(asked)));
  }

  void asksToWrite(Handle handle, AgentSession asked, String reason, Instant now) {
    send(
        handle,
        asked.shop(),
        asked.actor(),
        now,
        "Support asks to change something in " + asked.shop().name(),
        """
        %s of Convo’s support is in your shop and asks to change something there.

        Why: %s

        Say yes or no here:

        %s
        """
            .formatted(asked.agent(), reason, page(asked)));
  }

  /**
   * Tells that support may change things from now on.
   *
   * @param by who has allowed it: an owner, or the agent where nobody had to be asked
   */
  public void mayWrite(Handle handle, AgentSession asked, Actor by, String reason, Instant now) {
    var isEmergency = asked.session().admission() == Admission.BREAK_GLASS;
    send(
        handle,
        asked.shop(),
        by,
        now,
        (isEmergency
                ? "In an emergency: support may change things in "
                : "Support may change things in ")
            + asked.shop().name(),
        """
        %s of Convo’s support may now look and change things in your shop%s.

        Why: %s

        You can watch, and end it at any time:

        %s
        """
            .formatted(
                asked.agent(),
                by.kind() == Actor.Kind.STAFF ? ", as %s has allowed".formatted(by.name()) : "",
                reason,
                page(asked)));
  }

  /**
   * @param ending how it ended, as a sentence
   */
  void over(
      Handle handle,
      AgentSession asked,
      SupportActivity activity,
      String ending,
      Actor convo,
      Instant now) {
    var shop = asked.shop();
    send(
        handle,
        shop,
        convo,
        now,
        "Support has left " + shop.name(),
        """
        %s of Convo’s support was in your shop from %s to %s. %s

        %s
        %s

        Everything is listed here:

        %s
        """
            .formatted(
                asked.agent(),
                Language.BRITISH.speak(() -> shop.time(asked.session().beganAt())),
                asked
                    .session()
                    .end()
                    .map(end -> Language.BRITISH.speak(() -> shop.time(end.at())))
                    .orElse(""),
                ending,
                why(asked),
                sentence(activity),
                transcript(asked)));
  }

  private static String why(AgentSession asked) {
    return """
    Why: %s
    Ticket: %s
    %s%s\
    """
        .formatted(
            asked.session().reason(),
            asked.session().ticket(),
            asked
                .session()
                .breakGlassReason()
                .map("Against your setting, because: %s\n"::formatted)
                .orElse(""),
            asked.session().wish().map("To change, and why: %s\n"::formatted).orElse(""));
  }

  private static String sentence(SupportActivity activity) {
    return "They asked for %s, uncovered %s and made %s."
        .formatted(
            counted(activity.pages(), "page"),
            counted(activity.reveals(), "contact detail"),
            counted(activity.changes(), "change"));
  }

  private static String counted(int number, String thing) {
    return switch (number) {
      case 0 -> "no " + thing + "s";
      case 1 -> "1 " + thing;
      default -> number + " " + thing + "s";
    };
  }

  /** Where owners answer and end what goes on. */
  private String page(AgentSession asked) {
    return baseUrl + asked.shop().url("/support-access");
  }

  private String transcript(AgentSession asked) {
    return baseUrl + asked.shop().url("/support-access/" + asked.session().id());
  }

  private static void send(
      Handle handle, Shop shop, Actor actor, Instant now, String subject, String body) {
    Owners.tell(handle, shop.id(), actor, now, owner -> new Mail(KIND, owner, subject, body));
  }
}
