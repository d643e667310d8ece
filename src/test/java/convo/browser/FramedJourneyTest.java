package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import convo.TestConvo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A guest books in a frame on the shop's own site, where the browser keeps no cookie of ours. */
class FramedJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();
  private static HttpServer site;

  /** The site of the shop: another origin than the portal's, which is localhost. */
  @BeforeAll
  static void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          var slug = exchange.getRequestURI().getPath().substring(1);
          var page =
              "<!doctype html><title>Salon</title><h1>Our salon</h1><iframe title='Book' src='%ss/%s' width='100%%' height='700'></iframe>"
                  .formatted(portal(), slug)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update shops set frame_sites = array[?] where slug = 'bella'", address()));
  }

  @AfterAll
  static void close() {
    site.stop(0);
    BROWSER.close();
    CONVO.close();
  }

  private static String portal() {
    return CONVO.url().toString().replace("127.0.0.1", "localhost").replaceFirst("/?$", "/");
  }

  private static String address() {
    return "http://127.0.0.1:" + site.getAddress().getPort();
  }

  @Test
  void a_guest_books_on_the_site_of_the_shop_and_nothing_is_kept() {
    try (var tab = BROWSER.tab(address(), 1280, false)) {
      var page = tab.open("/bella").page();
      var frame = page.frameLocator("iframe");
      frame.getByLabel("Cut").first().check();
      frame.locator(".front-go button").click();
      frame.locator("#day-2026-11-26").click();
      assertThat(frame.locator("#day-2026-11-26[aria-current]")).hasCount(1);
      tab.picture("framed-time");
      frame.locator(".front-starts a").first().click();
      frame.locator("#firstName").fill("Frida");
      frame.locator("#phone").fill("030 90182244");
      frame.locator("#details button[type=submit]").click();
      assertThat(frame.locator("h1")).hasText("Your visit is booked");
      assertThat(frame.locator("a[href^='/b/']")).hasAttribute("target", "_blank");
      assertThat(page.context().cookies()).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void a_site_that_is_not_listed_shows_nothing() {
    try (var tab = BROWSER.tab(address(), 1280, false)) {
      var page = tab.open("/rita").page();
      assertThat(page.frameLocator("iframe").locator(".front-head h1")).hasCount(0);
      assertThat(tab.complaints()).anyMatch(complaint -> complaint.contains("frame-ancestors"));
    }
  }

  @Test
  void whoever_lives_by_another_clock_sees_both() {
    try (var tab = BROWSER.tab(CONVO.url().toString(), 360, false)) {
      var page = tab.open("/s/nori").page();
      page.locator("[name=service]").first().check();
      page.locator(".front-go button").click();
      page.waitForURL(url -> url.contains("zone=Europe"));
      while (!page.locator(".front-starts a").first().isVisible()) {
        var step = page.url();
        page.locator(".front-bar .btn").click();
        page.waitForURL(url -> !url.equals(step));
        page.waitForTimeout(300);
        page.locator(".front-starts a, .front-bar .btn").first().waitFor();
      }
      assertThat(page.locator(".front-yours").first()).isVisible();
      assertThat(tab.faults("book-time-two-clocks")).isEmpty();
      var service = page.url().replaceAll(".*(service=[0-9a-f-]+).*", "$1");

      tab.open("/s/nori/book?" + service); // a link that says nothing of a clock
      page.waitForURL(url -> url.contains("zone=Europe"));
      assertThat(tab.complaints()).isEmpty();
    }
  }
}
