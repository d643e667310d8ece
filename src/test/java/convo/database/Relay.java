package convo.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Stands between the portal and the database and counts round trips: how often the portal speaks
 * again after it was answered. It can also pull the cable, and say that the server is an older one.
 */
public final class Relay implements AutoCloseable {
  private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private final AtomicInteger roundTrips = new AtomicInteger();
  private final AtomicInteger words = new AtomicInteger();
  private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));
  private volatile int server;
  private volatile String version = "";

  public Relay(int server) throws IOException {
    this.server = server;
    Thread.startVirtualThread(this::accept);
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** Round trips since the last time this was asked. */
  public int roundTrips() {
    return roundTrips.getAndSet(0);
  }

  /** Cuts the connection on which the portal speaks for the so many-th time from now on. */
  public void cutAt(int word) {
    words.set(word);
  }

  /** Whether what was to be cut was never said. */
  public boolean isWaiting() {
    return words.getAndSet(0) > 0;
  }

  /** From now on nothing comes through, as from a server that hangs, until it is let go. */
  public void hold() {
    gate.set(new CountDownLatch(1));
  }

  public void letGo() {
    gate.get().countDown();
  }

  /** Whoever comes from now on is led to another server. */
  void leadTo(int otherServer) {
    server = otherServer;
    cut();
  }

  /** Whoever comes from now on meets a server that says it has this version, of two digits. */
  void say(String otherVersion) {
    version = otherVersion;
  }

  /** Ends what is open; who comes again is let in again. */
  void cut() {
    for (var socket = open.poll(); socket != null; socket = open.poll()) {
      close(socket);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }

  private void accept() {
    try {
      while (true) {
        var portal = entrance.accept();
        open.add(portal);
        Thread.startVirtualThread(() -> connect(portal));
      }
    } catch (IOException closed) {
      cut();
    }
  }

  private void connect(Socket portal) {
    try (portal;
        var database = new Socket(InetAddress.getLoopbackAddress(), server)) {
      portal.setTcpNoDelay(true);
      database.setTcpNoDelay(true);
      open.add(database);
      var conversation = new Conversation();
      Thread.startVirtualThread(() ->
          pass(
              portal,
              database,
              bytes -> {
                conversation.speaks();
                cutWhenAsked(bytes[0], portal);
              }));
      pass(
          database,
          portal,
          bytes -> {
            conversation.isAnswered();
            age(bytes);
          });
    } catch (IOException noServer) {
      open.remove(portal);
    }
  }

  /** Logging in, which the pool does by itself, is not counted. */
  private void cutWhenAsked(byte kind, Socket portal) {
    if ("PBQ".indexOf(kind) >= 0 && words.getAndUpdate(left -> Math.max(0, left - 1)) == 1) {
      close(portal);
    }
  }

  /** A server says its version in the first answer after the password. */
  private void age(byte[] answer) {
    var name = "server_version\0";
    var at = new String(answer, ISO_8859_1).indexOf(name);
    if (at >= 0 && !version.isEmpty()) {
      System.arraycopy(version.getBytes(ISO_8859_1), 0, answer, at + name.length(), 2);
    }
  }

  private void pass(Socket from, Socket to, Consumer<byte[]> noted) {
    try (from;
        to) {
      var bytes = new byte[65_536];
      for (int length; (length = from.getInputStream().read(bytes)) > 0; ) {
        await();
        noted.accept(bytes);
        to.getOutputStream().write(bytes, 0, length);
      }
    } catch (IOException ended) {
      // The other direction ends with it.
    }
  }

  private void await() {
    try {
      gate.get().await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private final class Conversation {
    private boolean isAnswered = true;

    synchronized void speaks() {
      if (isAnswered) {
        roundTrips.incrementAndGet();
        isAnswered = false;
      }
    }

    synchronized void isAnswered() {
      isAnswered = true;
    }
  }
}
