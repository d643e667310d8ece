package convo.supportaccess;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;

/** Shows and hands out all that happened in one support session. */
public final class TranscriptHandler {
  private final Transcripts transcripts;
  private final Templates templates;
  private final InstantSource clock;

  public TranscriptHandler(Transcripts transcripts, Templates templates, InstantSource clock) {
    this.transcripts = transcripts;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    var page = new TranscriptPage(Visitor.of(ctx), transcript(ctx), clock.instant());
    templates.page(ctx, "supportaccess/transcript.jte", page);
  }

  /** The same lines as a table for a spreadsheet. */
  public void download(Context ctx) {
    var shop = Visitor.of(ctx).shop();
    var transcript = transcript(ctx);
    var day = shop.local(transcript.session().requestedAt()).toLocalDate();
    TranscriptTable.of(shop, transcript)
        .download(ctx, "support-%s-%s.csv".formatted(shop.slug(), day));
  }

  private Transcript transcript(Context ctx) {
    return transcripts
        .find(Visitor.of(ctx).shop(), Address.uuid(ctx, "visit"))
        .orElseThrow(NotFoundResponse::new);
  }
}
