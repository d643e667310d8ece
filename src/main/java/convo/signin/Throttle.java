package convo.signin;

import convo.web.Network;
import convo.web.Seal;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Slows down guessing, over all nodes, by account and by where the tries come from. A browser that
 * has signed in to the account before has a count of its own, so nobody can lock the owner out.
 */
public final class Throttle {
  /** Tries for one account, by password and by code together: some at once, few in a day. */
  private static final BucketConfiguration TRIES_FOR_ACCOUNT =
      atMost(10, Duration.ofMinutes(15), 100);

  private static final BucketConfiguration TRIES_FROM_NETWORK =
      atMost(60, Duration.ofMinutes(15), 1_000);
  private static final BucketConfiguration CODES_FOR_ACCOUNT =
      atMost(5, Duration.ofMinutes(15), 30);
  private static final BucketConfiguration CODES_FROM_NETWORK =
      atMost(30, Duration.ofMinutes(15), 300);

  private static final BucketConfiguration BOOKINGS_OF_PERSON =
      atMost(20, Duration.ofMinutes(15), 60);
  private static final BucketConfiguration BOOKINGS_FROM_NETWORK =
      atMost(100, Duration.ofMinutes(15), 1_000);

  private static final BucketConfiguration OPENINGS_OF_PERSON =
      atMost(5, Duration.ofMinutes(15), 10);
  private static final BucketConfiguration OPENINGS_FROM_NETWORK =
      atMost(20, Duration.ofMinutes(15), 60);

  private static final BucketConfiguration LINKS_FROM_NETWORK =
      atMost(300, Duration.ofMinutes(15), 3_000);

  private final ProxyManager<String> buckets;
  private final KnownBrowser known;
  private final Seal seal;

  public Throttle(DataSource connections, KnownBrowser known, String secret, InstantSource clock) {
    this.buckets = buckets(connections, clock);
    this.known = known;
    this.seal = Seal.of(secret, "throttle");
  }

  private static ProxyManager<String> buckets(DataSource connections, InstantSource clock) {
    return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(connections)
        .primaryKeyMapper(PrimaryKeyMapper.STRING)
        .table("throttle_buckets")
        .clientClock(meter(clock))
        .addCustomColumn(new RefillTime())
        .build();
  }

  /**
   * Takes a try to sign in.
   *
   * @throws HttpResponseException 429 with Retry-After when there is none left
   */
  public Try trySignIn(Context ctx, String email) {
    return take(ctx, email, "sign-in", TRIES_FOR_ACCOUNT, TRIES_FROM_NETWORK);
  }

  /**
   * Takes a try to have a code mailed.
   *
   * @throws HttpResponseException 429 with Retry-After when there is none left
   */
  void tryMail(Context ctx, String email) {
    take(ctx, email, "code", CODES_FOR_ACCOUNT, CODES_FROM_NETWORK);
  }

  /**
   * Takes a try to book.
   *
   * @throws HttpResponseException 429 with Retry-After when there is none left
   */
  public void tryBooking(Context ctx, String who) {
    take(ctx, who, "booking", BOOKINGS_OF_PERSON, BOOKINGS_FROM_NETWORK);
  }

  /**
   * Takes a try to open a shop; a browser that is known is counted as any other, since it is no
   * guessing that is slowed.
   *
   * @throws HttpResponseException 429 with Retry-After when there is none left
   */
  public void tryOpening(Context ctx, String email) {
    take(
        List.of(
            bucket("opening from network", Network.of(ctx.ip()), OPENINGS_FROM_NETWORK),
            bucket("opening for account", email, OPENINGS_OF_PERSON)));
  }

  /**
   * Takes a try to open what a secret link leads to, for one that led to nothing.
   *
   * @throws HttpResponseException 429 with Retry-After when there is none left
   */
  public void tryLink(Context ctx) {
    take(List.of(bucket("link from network", Network.of(ctx.ip()), LINKS_FROM_NETWORK)));
  }

  /** A try that was taken. */
  public record Try(List<Bucket> buckets) {

    /** Gives it back: who signs in rightly is not guessing. */
    public void giveBack() {
      buckets.forEach(bucket -> bucket.addTokens(1));
    }
  }

  private Try take(
      Context ctx,
      String email,
      String kind,
      BucketConfiguration account,
      BucketConfiguration network) {
    var browser = known.of(ctx, email);
    var own = browser.map(name -> bucket(kind + " in browser", email + name, account));
    var chosen =
        own.map(List::of)
            .orElseGet(() ->
                List.of(
                    bucket(kind + " from network", Network.of(ctx.ip()), network),
                    bucket(kind + " for account", email, account)));
    return take(chosen);
  }

  private static Try take(List<Bucket> chosen) {
    var taken = new Try(new ArrayList<>());
    for (var bucket : chosen) {
      var probe = bucket.tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        taken.giveBack();
        throw tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
      }
      taken.buckets().add(bucket);
    }
    return taken;
  }

  /** Neither addresses of people nor of machines stand in the table, only marks of them. */
  private Bucket bucket(String kind, String of, BucketConfiguration limit) {
    return buckets.builder().build(kind + " " + seal.mark(of), () -> limit);
  }

  private static HttpResponseException tooMany(Duration wait) {
    var seconds = Long.toString(wait.toSeconds() + 1);
    return new HttpResponseException(429, "", Map.of("Retry-After", seconds));
  }

  private static BucketConfiguration atMost(long tokens, Duration period, long inADay) {
    return BucketConfiguration.builder()
        .addLimit(Bandwidth.builder().capacity(tokens).refillGreedy(tokens, period).build())
        .addLimit(
            Bandwidth.builder().capacity(inADay).refillGreedy(inADay, Duration.ofDays(1)).build())
        .build();
  }

  private static TimeMeter meter(InstantSource clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return clock.instant().toEpochMilli() * 1_000_000;
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
