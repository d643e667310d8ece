package convo.web;

/**
 * A place to go: in tabs, in breadcrumbs, in a menu.
 *
 * @param here whether the person is there already
 */
public record Link(String label, String url, boolean here) {
  public Link(String label, String url) {
    this(label, url, false);
  }
}
