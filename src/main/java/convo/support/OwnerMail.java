package convo.support;

import static convo.words.Words.support;

import convo.access.AccountRows;
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
import convo.supportsession.SupportSession;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What every owner of a shop is told about support, in the transaction of its cause. */
public final class OwnerMail {
  private static final String KIND = "support";
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
          var link = baseUrl + "/support-approvals/" + token.value();
          return AccountRows.readerOf(handle, owner.email())
              .speak(() -> asks(asked, owner.email(), link));
        });
  }

  private Mail asks(AgentSession asked, String owner, String link) {
    var session = asked.session();
    return new Mail(
            KIND,
            owner,
            support().askedMailSubject(asked.shop().name()),
            support()
                .askedMail(
                    asked.agent(), session.wish().isPresent(), why(session), link, page(asked)))
        .with(new Secret(session.id(), link, session.mustBeEnteredBy()));
  }

  void started(Handle handle, AgentSession asked, Instant now) {
    var session = asked.session();
    send(
        handle,
        asked.shop(),
        asked.actor(),
        now,
        () -> support().startedMailSubject(isEmergency(asked), asked.shop().name()),
        () ->
            support()
                .startedMail(
                    asked.agent(),
                    isEmergency(asked),
                    session.mayWrite(),
                    why(session),
                    page(asked)));
  }

  void asksToWrite(Handle handle, AgentSession asked, String reason, Instant now) {
    send(
        handle,
        asked.shop(),
        asked.actor(),
        now,
        () -> support().asksMailSubject(asked.shop().name()),
        () -> support().asksMail(asked.agent(), reason, page(asked)));
  }

  /**
   * Tells that support may change things from now on.
   *
   * @param by who has allowed it: an owner, or the agent where nobody had to be asked
   */
  public void mayWrite(Handle handle, AgentSession asked, Actor by, String reason, Instant now) {
    send(
        handle,
        asked.shop(),
        by,
        now,
        () -> support().writesMailSubject(isEmergency(asked), asked.shop().name()),
        () ->
            by.kind() == Actor.Kind.STAFF
                ? support().writesAllowedMail(asked.agent(), by.name(), reason, page(asked))
                : support().writesMail(asked.agent(), reason, page(asked)));
  }

  /**
   * Tells how it ended.
   *
   * @param owner the name of the one who ended it, where an owner did
   */
  void over(
      Handle handle,
      AgentSession asked,
      SupportActivity activity,
      Optional<String> owner,
      Actor convo,
      Instant now) {
    var shop = asked.shop();
    var session = asked.session();
    var end = session.end().orElseThrow();
    send(
        handle,
        shop,
        convo,
        now,
        () -> support().overMailSubject(shop.name()),
        () ->
            support()
                .overMail(
                    asked.agent(),
                    shop.time(session.beganAt()),
                    shop.time(end.at()),
                    owner
                        .map(name -> support().endedBy(name))
                        .orElseGet(() -> SupportWords.of(end.cause())),
                    why(session),
                    activity.pages(),
                    activity.reveals(),
                    activity.changes(),
                    transcript(asked)));
  }

  private static boolean isEmergency(AgentSession asked) {
    return asked.session().admission() == Admission.BREAK_GLASS;
  }

  /** Reason, ticket and whatever else was given, a line each. */
  private static String why(SupportSession session) {
    return Stream.of(
            Optional.of(support().mailWhy(session.reason())),
            Optional.of(support().mailTicket(session.ticket())),
            session.breakGlassReason().map(reason -> support().mailEmergency(reason)),
            session.wish().map(wish -> support().mailWish(wish)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  /** Where owners answer and end what goes on. */
  private String page(AgentSession asked) {
    return baseUrl + asked.shop().url("/support-access");
  }

  private String transcript(AgentSession asked) {
    return baseUrl + asked.shop().url("/support-access/" + asked.session().id());
  }

  /** Each owner reads it in her own language. */
  private static void send(
      Handle handle,
      Shop shop,
      Actor actor,
      Instant now,
      Supplier<String> subject,
      Supplier<String> body) {
    Owners.tell(
        handle,
        shop.id(),
        actor,
        now,
        owner ->
            AccountRows.readerOf(handle, owner)
                .speak(() -> new Mail(KIND, owner, subject.get(), body.get())));
  }
}
