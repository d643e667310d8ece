package convo.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request be what its first line says. HEAD runs the page it asks about, so that it tells
 * the true status and headers (the server leaves the body out), and no header turns one method into
 * another behind the back of the check for changes.
 */
final class RequestMethod implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new AsSent((HttpServletRequest) request), response);
  }

  private static final class AsSent extends HttpServletRequestWrapper {
    AsSent(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase("X-HTTP-Method-Override") ? null : super.getHeader(name);
    }
  }
}
