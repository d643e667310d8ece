package convo.supportaccess;

import static convo.words.Words.supportaccess;

import convo.supportaccess.TranscriptStep.Milestone;
import convo.supportsession.SupportSession;
import convo.supportsession.SupportSession.Decision;
import convo.supportsession.SupportSession.WriteRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells how a support session itself went, in sentences. */
record Milestones(SupportSession session, Names names) {

  /** From the asking to what was asked inside, in order of time. */
  List<TranscriptStep> untilTheEnd() {
    return Stream.of(
            Optional.of(asked()),
            session.decision().map(this::decided),
            session
                .stay()
                .map(inside -> milestone(inside.startedAt(), supportaccess().steppedIn(agent()))),
            session.write().map(this::askedToWrite),
            session.write().flatMap(WriteRequest::decision).map(this::decidedWriting),
            session
                .write()
                .flatMap(WriteRequest::takenBackAt)
                .map(at -> milestone(at, supportaccess().takenBack())))
        .<TranscriptStep>flatMap(Optional::stream)
        .toList();
  }

  /** How it ended, if it has. */
  Optional<TranscriptStep> end(Instant now) {
    return session.ending(now).map(end -> milestone(end.at(), SupportAccessWords.of(end, names)));
  }

  private Milestone asked() {
    var sentence =
        switch (session.admission()) {
          case NOTICE -> supportaccess().gaveNotice(agent());
          case APPROVAL -> supportaccess().askedIn(agent());
          case BREAK_GLASS -> supportaccess().overrode(agent());
        };
    var why = "%s (%s)".formatted(session.reason(), session.ticket());
    var harm = session.breakGlassReason().map(reason -> why + " " + reason);
    return new Milestone(session.requestedAt(), sentence, harm.orElse(why));
  }

  private Milestone decided(Decision decision) {
    return milestone(decision.at(), names.said(decision));
  }

  private Milestone askedToWrite(WriteRequest asked) {
    return new Milestone(asked.at(), supportaccess().askedToChange(agent()), asked.reason());
  }

  /** Where the shop's setting is notice, nobody has to allow it. */
  private Milestone decidedWriting(Decision decision) {
    var answer = decision.answer().key();
    var sentence =
        decision
            .by()
            .map(owner -> supportaccess().saidOfChanges(answer, names.of(owner)))
            .orElseGet(() -> supportaccess().changesAllowed());
    return milestone(decision.at(), sentence);
  }

  private String agent() {
    return names.of(session.account());
  }

  private static Milestone milestone(Instant at, String sentence) {
    return new Milestone(at, sentence, "");
  }
}
