package convo.web;

import static convo.words.Words.web;

import io.javalin.http.Context;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * The room in memory for what requests bring along, from their first byte to their answer. Whoever
 * sends much at once, or slowly, fills a part of it and leaves the rest to others.
 */
final class BodyRoom implements Filter {
  /** Bytes of a form without a file. */
  static final int LARGEST_FORM = 1_000_000;

  /** The status that tells of no room. */
  static final int FULL = 503;

  private static final long ALL = 32_000_000;

  /** Of one address, or one network of IPv6. */
  private static final long OF_ONE_ADDRESS = 11_000_000;

  private static final String TAKEN = "room";

  private static final int MOST_WASTE = 10_000_000;

  /** What everybody has to begin with, and what a slow line needs beside it. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final int BYTES_A_SECOND = 50_000;

  private final InstantSource clock;
  private final Map<String, Long> ofAddresses = new HashMap<>();
  private long all;

  private record Taken(String address, long bytes) {}

  BodyRoom(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Takes room for a body of at most so many bytes until the request is answered.
   *
   * @throws Refusal with 413 for what says that it is longer, with 503 where there is no room
   */
  void take(Context ctx, int most, String tooLarge) {
    var length = ctx.req().getContentLengthLong();
    if (length > most) {
      throw new Refusal(413, tooLarge);
    }
    var taken = new Taken(Network.of(ctx.ip()), length < 0 ? most : length);
    if (!take(taken)) {
      ctx.header("Retry-After", "5");
      throw new Refusal(FULL, web().crowdedTitle(), web().crowded());
    }
    ctx.attribute(TAKEN, taken);
  }

  private synchronized boolean take(Taken taken) {
    var ofOne = ofAddresses.getOrDefault(taken.address, 0L) + taken.bytes;
    if (ofOne > OF_ONE_ADDRESS || all + taken.bytes > ALL) {
      return false;
    }
    ofAddresses.put(taken.address, ofOne);
    all += taken.bytes;
    return true;
  }

  private synchronized void giveBack(Taken taken) {
    all -= taken.bytes;
    ofAddresses.computeIfPresent(
        taken.address, (_, bytes) -> bytes == taken.bytes ? null : bytes - taken.bytes);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } finally {
      leave(request);
    }
  }

  /** Gives back what was taken for a request, if anything was. */
  void leave(ServletRequest request) {
    if (request.getAttribute(TAKEN) instanceof Taken taken) {
      request.removeAttribute(TAKEN);
      giveBack(taken);
    }
  }

  /** Lets pass what is still on its way, as long as that is not too much and not too slow. */
  void drain(InputStream body) throws IOException {
    var start = clock.instant();
    var piece = new byte[8192];
    var passed = 0;
    for (var read = body.read(piece); read >= 0; read = body.read(piece)) {
      passed += read;
      if (passed > MOST_WASTE || isTooSlow(start, passed)) {
        throw new IOException("Too much, or too slow");
      }
    }
  }

  /**
   * The body of a form, for which there is room.
   *
   * @throws Refusal with 413 for what turns out to be longer
   * @throws IOException for what comes too slowly, or not to its end
   */
  byte[] form(Context ctx) throws IOException {
    take(ctx, LARGEST_FORM, web().tooLarge());
    return read(ctx.req().getInputStream());
  }

  byte[] read(InputStream body) throws IOException {
    var start = clock.instant();
    var bytes = new ByteArrayOutputStream();
    var piece = new byte[8192];
    for (var read = body.read(piece); read >= 0; read = body.read(piece)) {
      bytes.write(piece, 0, read);
      if (bytes.size() > LARGEST_FORM) {
        throw new Refusal(413, web().tooLarge());
      }
      if (isTooSlow(start, bytes.size())) {
        throw new IOException("A form comes too slowly");
      }
    }
    return bytes.toByteArray();
  }

  private boolean isTooSlow(Instant start, int bytes) {
    var limit = PATIENCE.plusSeconds(bytes / BYTES_A_SECOND);
    return clock.instant().isAfter(start.plus(limit));
  }
}
