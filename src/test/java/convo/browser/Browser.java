package convo.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chromium, as Debian ships it or as {@code CONVO_CHROMIUM} names it. Start one for a test class
 * and open a {@link Tab} for each person in it.
 */
public final class Browser implements AutoCloseable {
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  public static Browser start() {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var path = Optional.ofNullable(System.getenv("CONVO_CHROMIUM")).orElse("/usr/bin/chromium");
    var options =
        new LaunchOptions()
            .setExecutablePath(Path.of(path))
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    // Axe runs half a second in each page, which optimising it does not win back.
                    "--js-flags=--no-turbofan --no-maglev"));
    return new Browser(playwright, playwright.chromium().launch(options));
  }

  /**
   * A window with cookies of its own.
   *
   * @param site the address before each path, such as http://localhost:8080
   * @param width in CSS pixels
   */
  public Tab tab(String site, int width, boolean dark) {
    return new Tab(chromium.newContext(options(site, width, dark)));
  }

  /** The same in a browser that runs no scripts. */
  Tab withoutScripts(String site, int width) {
    return new Tab(chromium.newContext(options(site, width, false).setJavaScriptEnabled(false)));
  }

  private static NewContextOptions options(String site, int width, boolean dark) {
    return new NewContextOptions()
        .setBaseURL(site)
        .setViewportSize(width, height(width))
        .setLocale("en-GB")
        .setTimezoneId("Europe/Berlin")
        .setReducedMotion(ReducedMotion.REDUCE) // axe sees no colour on its way to another
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
  }

  /** The height of a phone or of a desk's window. */
  static int height(int width) {
    return width < 600 ? 740 : 860;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
