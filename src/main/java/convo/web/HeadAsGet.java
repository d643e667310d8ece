package convo.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * Lets HEAD run the page it asks about, so that it tells the true status and headers; the server
 * leaves the body out.
 */
final class HeadAsGet implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var isHead = request instanceof HttpServletRequest http && "HEAD".equals(http.getMethod());
    chain.doFilter(isHead ? new Get((HttpServletRequest) request) : request, response);
  }

  private static final class Get extends HttpServletRequestWrapper {
    Get(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }
}
