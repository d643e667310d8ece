package convo.outbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a mail server: it may answer in its place, make the sender wait, and speaks
 * STARTTLS, which GreenMail does not.
 */
final class SmtpDoor implements AutoCloseable {
  /** What it was told before anything was secret. */
  final List<String> heardInTheClear = new CopyOnWriteArrayList<>();

  /** Answers a line in the place of the server, or lets it through; may wait. */
  volatile Function<String, Optional<String>> answers = line -> Optional.empty();

  private final ServerSocket door;
  private final int behind;
  private final Optional<SSLContext> tls;

  /** One caller and the server, line by line. */
  private final class Call {
    private Socket caller;
    private BufferedReader said;
    private OutputStream told;
    private final BufferedReader answered;
    private final OutputStream asked;
    private boolean isSecret;

    Call(Socket caller, Socket server) throws IOException {
      this.caller = caller;
      this.said = lines(caller);
      this.told = caller.getOutputStream();
      this.answered = lines(server);
      this.asked = server.getOutputStream();
    }

    void run() throws IOException {
      tell(answer());
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        if (!isSecret) {
          heardInTheClear.add(line);
        }
        var own = answers.apply(line);
        if (own.isPresent()) {
          tell(own.get() + "\r\n");
        } else if (line.equals("STARTTLS") && tls.isPresent()) {
          tell("220 go ahead\r\n");
          secret(tls.get());
        } else {
          hand(line);
        }
      }
    }

    private void hand(String line) throws IOException {
      ask(line);
      var answer = answer();
      if (line.startsWith("EHLO") && tls.isPresent() && !isSecret) {
        answer = answer.replaceFirst("\n", "\n250-STARTTLS\r\n");
      }
      tell(answer);
      if (answer.startsWith("354")) {
        for (var part = said.readLine(); part != null; part = said.readLine()) {
          ask(part);
          if (part.equals(".")) {
            break;
          }
        }
        tell(answer());
      }
    }

    private void secret(SSLContext context) throws IOException {
      var socket = (SSLSocket) context.getSocketFactory().createSocket(caller, null, true);
      socket.setUseClientMode(false);
      caller = socket;
      said = lines(socket);
      told = socket.getOutputStream();
      isSecret = true;
    }

    private String answer() throws IOException {
      var answer = new StringBuilder();
      for (var line = answered.readLine(); line != null; line = answered.readLine()) {
        answer.append(line).append("\r\n");
        if (line.length() < 4 || line.charAt(3) == ' ') {
          break;
        }
      }
      return answer.toString();
    }

    private void ask(String line) throws IOException {
      asked.write((line + "\r\n").getBytes(ISO_8859_1));
      asked.flush();
    }

    private void tell(String lines) throws IOException {
      told.write(lines.getBytes(ISO_8859_1));
      told.flush();
    }
  }

  SmtpDoor(int behind, Optional<SSLContext> tls) throws IOException {
    this.behind = behind;
    this.tls = tls;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return door.getLocalPort();
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        var caller = door.accept();
        Thread.ofVirtual().start(() -> answer(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket caller) {
    try (caller;
        var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      new Call(caller, server).run();
    } catch (IOException gone) {
      heardInTheClear.add("gone: " + gone.getMessage());
    }
  }

  private static BufferedReader lines(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
