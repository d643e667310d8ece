package convo.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that the server refuses before the portal sees them, such as a broken address or
 * a header of a megabyte, with the same page and the same headers.
 */
final class ServerErrors implements Request.Handler {
  private static final int BAD_REQUEST = 400;
  private static final int FAILURE = 500;
  private final Templates templates;
  private final Headers headers;
  private static final int UNAVAILABLE = 503;

  private final View view;

  ServerErrors(Templates templates, Headers headers, View view) {
    this.templates = templates;
    this.headers = headers;
    this.view = view;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (response.getStatus() >= FAILURE && response.getStatus() != UNAVAILABLE) {
      response.setStatus(BAD_REQUEST); // such as 505: it was the request that could not be served
    }
    headers.always().forEach(response.getHeaders()::put);
    response.getHeaders().put("Connection", "close"); // the server does not read on
    response.getHeaders().put("Content-Type", "text/html; charset=utf-8");
    response.write(true, ByteBuffer.wrap(page(response.getStatus())), callback);
    return true;
  }

  private byte[] page(int status) {
    var text = ErrorText.of(status);
    var page = new ErrorPage(view, status, text.title(), text.sentence(), Optional.empty());
    var bytes = new ByteArrayOutputStream();
    try {
      templates.render("errors/page.jte", page).writeTo(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("Memory takes every byte", e);
    }
    return bytes.toByteArray();
  }
}
