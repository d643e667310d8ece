package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import convo.HtmlChecker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xml.sax.SAXException;

/** One window of one person. It collects what the page complains about on the way. */
public final class Tab implements AutoCloseable {
  private static final String AXE = AxeBuilder.getAxeScript() + "; 0";
  private static final String ALL_RULES =
      """
      {
        type: 'tag',
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      }
      """;

  /** What hangs on colours alone: all else of a page is in the dark as it was in the light. */
  private static final String COLOUR_RULES =
      "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

  /** Only what is wrong is written down, and none of these rules reads the style sheets anew. */
  private static final String VIOLATIONS =
      """
      () => axe.run(document, {
        runOnly: %s,
        resultTypes: ['violations'],
        preload: {assets: ['media']}
      }).then(results => results.violations.flatMap(
        rule => rule.nodes.map(node => rule.id + ': ' + node.html)))
      """;

  private static final String PRINTED =
      """
      () => {
        const isSeen = one => one.getClientRects().length > 0
          && one.checkVisibility({visibilityProperty: true});
        const all = what => [...document.querySelectorAll(what)].filter(isSeen);
        const controls = all('nav, button, summary, .btn, .back, .skip-link, .side, .strip, .flash')
          .map(one => one.outerHTML.slice(0, 80));
        const root = document.documentElement;
        return [
          ...controls,
          ...(root.scrollWidth > root.clientWidth ? ['wider than the paper'] : []),
          ...(all('h1').length === 1 ? [] : ['no title'])];
      }
      """;

  /** What a row of a list shows, all of it opens; and nothing in it is too small for a thumb. */
  private static final String ROWS =
      """
      () => {
        const faults = [];
        const told = one => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 120);
        const seen = one => one.getClientRects().length > 0
          && one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
        for (const row of document.querySelectorAll('.rows tbody tr, .lines > li, .plain-rows > li')) {
          if (!seen(row)) continue;
          for (const one of row.querySelectorAll('.btn, button')) {
            const box = one.getBoundingClientRect();
            if (box.height < 43.5 && seen(one)) faults.push('a low button: ' + told(one));
          }
          const link = row.querySelector(
            ':scope > th a, :scope > div:first-child > strong > a:only-child, :scope > a:only-child');
          if (!link) continue;
          row.scrollIntoView({block: 'center', behavior: 'instant'});
          const box = row.getBoundingClientRect();
          if (box.height < 43.5) faults.push('a low row: ' + told(row));
          const hit = document.elementFromPoint(box.right - 3, box.top + Math.min(box.height, 600) / 2);
          if (!hit?.closest('a, button, form') || !row.contains(hit))
            faults.push('a row that opens nothing: ' + told(row));
        }
        scrollTo(0, 0);
        return faults;
      }
      """;

  /** In CSS pixels. */
  private static final int PHONE = 360;

  /** In CSS pixels: of a desk's window and of a phone. */
  private static final List<Integer> WIDTHS = List.of(1280, PHONE);

  /** In CSS pixels: 21 cm less the margins of a browser, one centimetre each. */
  private static final int A4_WIDTH = 718;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Tab(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
  }

  /** Playwright's own page, for clicks and keys. */
  public Page page() {
    return page;
  }

  /** The window of somebody who has signed in already. */
  Tab with(URI site, Map<String, String> cookies) {
    cookies.forEach((name, value) ->
        context.addCookies(List.of(new Cookie(name, value).setUrl(site.toString()))));
    return this;
  }

  /** Looks at the page that is open through another window, in CSS pixels. */
  Tab look(int width, boolean dark) {
    page.setViewportSize(width, Browser.height(width));
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setMedia(Media.SCREEN)
            .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    return this;
  }

  public Tab open(String path) {
    page.navigate(path);
    return this;
  }

  /** Signs in with the form, as people do. */
  public Tab signIn(String email, String password) {
    open("/sign-in");
    page.fill("input[name=email]:visible", email);
    page.fill("input[name=password]:visible", password);
    page.press("input[name=password]:visible", "Enter");
    page.waitForURL(url -> !url.endsWith("/sign-in"));
    if (page.locator("output").count() == 1) { // the demo tells the code of the second step
      page.fill("input[name=code]", page.textContent("output"));
      page.press("input[name=code]", "Enter");
      page.waitForURL(url -> !url.contains("/sign-in"));
    }
    return this;
  }

  /** Clicks the link or button that says just this. */
  public Tab press(String words) {
    var link = new Page.GetByRoleOptions().setName(words).setExact(true);
    page.getByRole(AriaRole.LINK, link).or(page.getByRole(AriaRole.BUTTON, link)).first().click();
    return this;
  }

  /** Fills the first field under this label. */
  public Tab type(String label, String text) {
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label)).first().fill(text);
    return this;
  }

  /** Goes on with the tab key alone until the focus is there. */
  public Tab tabTo(String selector) {
    var isThere = "selector => document.activeElement.matches(selector)";
    for (var keys = 0; keys < 60 && page.evaluate(isThere, selector).equals(false); keys++) {
      page.keyboard().press("Tab");
    }
    assertThat(page.locator(selector)).isFocused();
    return this;
  }

  /** Waits until one sees where the keyboard is: marked, inside the window, and under nothing. */
  Tab seesFocus() {
    page.waitForFunction(
        """
        () => {
          const focused = document.activeElement;
          const box = focused.getClientRects()[0];
          const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          const outline = getComputedStyle(focused);
          return outline.outlineStyle !== 'none'
            && parseFloat(outline.outlineWidth) >= 2
            && focused.contains(seen);
        }
        """,
        null,
        new Page.WaitForFunctionOptions().setTimeout(3_000));
    return this;
  }

  /** Reads the newest kept mail with these words in its subject. */
  public Tab openMail(String subject) {
    open("/dev/mail").page.locator("main td, main th").getByText(subject).first().click();
    assertThat(page.locator("h1")).containsText(subject);
    return this;
  }

  /** Follows the first link of a mail, whatever host it names. */
  public Tab followMail() {
    return open(URI.create(page.locator(".mail a").first().getAttribute("href")).getPath());
  }

  /**
   * Saves the whole page as target/pictures/NAME.png, where pictures are asked for: they take as
   * long as all that is tested.
   */
  public Tab picture(String name) {
    if (!Boolean.getBoolean("convo.pictures")) {
      return this;
    }
    var file = Path.of("target/pictures", name + ".png");
    page.evaluate("scrollTo(0, 0)");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return this;
  }

  /** What axe finds wrong for people with disabilities: the rule and the element. */
  public List<String> axe() {
    return axe(ALL_RULES);
  }

  /** What of it hangs on colours. */
  List<String> axeOfColours() {
    return axe(COLOUR_RULES);
  }

  private List<String> axe(String rules) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(AXE);
      page.addInitScript(AXE); // the pages that this window opens next have it
    }
    return strings(page.evaluate(VIOLATIONS.formatted(rules)));
  }

  /** What the Nu HTML checker finds wrong in the page as it was sent. */
  public List<String> html() {
    try {
      return HtmlChecker.errors(page.request().get(page.url()).text());
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether one has to scroll sideways. */
  public boolean overflows() {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /**
   * What is wrong with the page through this window, in light and in the dark: what axe finds, and
   * whether one has to scroll sideways. Takes both pictures.
   */
  public List<String> faults(String name) {
    return faults(name, List.of(page.viewportSize().width));
  }

  /** The same, at a desk and on a phone. */
  public List<String> faultsWideAndNarrow(String name) {
    return faults(name, WIDTHS);
  }

  private List<String> faults(String name, List<Integer> widths) {
    var before = page.viewportSize();
    var faults =
        widths.stream()
            .flatMap(
                width -> Stream.of(false, true).flatMap(dark -> faults(name, width, dark).stream()))
            .toList();
    page.setViewportSize(before.width, before.height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return faults;
  }

  private List<String> faults(String name, int width, boolean dark) {
    var look = width + (dark ? "-dark" : "");
    look(width, dark).picture(name + "-" + look);
    var wide = overflows() ? Stream.of("wider than the window") : Stream.<String>of();
    var looks = Stream.concat((dark ? axeOfColours() : axe()).stream(), wide);
    return Stream.concat(looks, dark || width != PHONE ? Stream.of() : rows().stream())
        .map(fault -> look + ": " + fault)
        .toList();
  }

  /** Rows of lists that open nothing where one taps, and what in them is lower than a thumb. */
  List<String> rows() {
    return strings(page.evaluate(ROWS));
  }

  /** What paper has no use for and yet prints, on a sheet of A4 with the usual margins. */
  List<String> printed() {
    page.setViewportSize(A4_WIDTH, Browser.height(A4_WIDTH));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    return strings(page.evaluate(PRINTED));
  }

  /** How many elements there are; no locator, whose script each page would have to load. */
  int count(String selector) {
    return (Integer) page.evaluate("what => document.querySelectorAll(what).length", selector);
  }

  /** The language that the page says it is in. */
  String language() {
    return (String) page.evaluate("document.documentElement.lang");
  }

  private static List<String> strings(Object found) {
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** Errors of scripts, of the content security policy and of missing files. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    context.close();
  }
}
