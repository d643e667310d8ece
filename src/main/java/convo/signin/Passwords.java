package convo.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import convo.database.Deadline;
import io.javalin.http.ServiceUnavailableResponse;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Hashes passwords slowly with argon2id. Each hash takes its memory, so only a few run at once and
 * the others wait.
 */
public final class Passwords {
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** Half of the processors, for the others are for those who are at work. */
  private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  /** In milliseconds; less where the request has less left. */
  private static final long PATIENCE = 10_000;

  private static final int IDLE_SECONDS = 10;

  /** Of a random password that nobody kept: an unknown account takes as long as a known one. */
  private static final String NOBODYS =
      "KFNh5Pt1pQjBEbdWBYpzIQ$MEKTA3KmYHMaCaeAHN4vYclHc18+hL7zcd8bb1lqt3s";

  private final HashCost cost;
  private final Argon2Function argon2;
  private final ThreadPoolExecutor hashers = hashers();

  public Passwords(HashCost cost) {
    this.cost = cost;
    this.argon2 =
        Argon2Function.getInstance(cost.kibibytes(), cost.passes(), LANES, HASH_BYTES, Argon2.ID);
  }

  public String hash(String password) {
    return inTurn(
        () -> Password.hash(plain(password)).addRandomSalt(SALT_BYTES).with(argon2).getResult());
  }

  public boolean matches(String password, String hash) {
    return matches(password, Optional.of(hash));
  }

  /** Whether the password is the one of the hash; takes as long when there is no hash. */
  public boolean matches(String password, Optional<String> hash) {
    var isRight = inTurn(() -> check(password, hash.orElse(cost.prefix() + NOBODYS)));
    return isRight && hash.isPresent();
  }

  /** Whether the hash was made at another cost than today's. */
  boolean isOutdated(String hash) {
    return !hash.startsWith(cost.prefix());
  }

  private static boolean check(String password, String hash) {
    return Password.check(plain(password), hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /** One spelling for what looks the same on every keyboard (NIST SP 800-63B, 5.1.1.2). */
  static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T inTurn(Supplier<T> work) {
    var turn = new CompletableFuture<T>();
    hashers.execute(() -> {
      if (!turn.isDone()) {
        serve(turn, work);
      }
    });
    try {
      return turn.get(Deadline.left(PATIENCE), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (TimeoutException late) {
      turn.cancel(false);
      throw new ServiceUnavailableResponse("", Map.of("Retry-After", "10"));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ServiceUnavailableResponse("", Map.of("Retry-After", "10"));
    }
  }

  /** Where others wait it rests as long as it worked: guesses get half of its processor. */
  private <T> void serve(CompletableFuture<T> turn, Supplier<T> work) {
    var begun = System.nanoTime();
    turn.completeAsync(work, Runnable::run);
    if (!hashers.getQueue().isEmpty()) {
      LockSupport.parkNanos(System.nanoTime() - begun);
    }
  }

  /** Threads of their own, for those that carry the requests are not taken away from a hash. */
  private static ThreadPoolExecutor hashers() {
    var threads = Thread.ofPlatform().daemon().name("password-", 0).factory();
    var hashers =
        new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    hashers.allowCoreThreadTimeOut(true);
    return hashers;
  }
}
