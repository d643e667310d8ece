package convo.profiles;

import convo.access.Visitor;
import convo.stylists.Stylist;
import convo.web.Language;
import java.util.List;
import java.util.Optional;

/** The list of a shop's customers, as far as it is looked for. */
public record CustomersPage(
    Visitor visitor,
    ProfileSearch search,
    List<ProfileSummary> found,
    long total,
    List<String> tags,
    List<Stylist> stylists) {

  /** The profiles of this page. */
  public List<ProfileSummary> profiles() {
    return found.subList(0, Math.min(found.size(), ProfileListQueries.PAGE));
  }

  /** The address of the page after this one. */
  public Optional<String> next() {
    return found.size() > ProfileListQueries.PAGE
        ? Optional.of(url(search.after(Optional.of(last()))))
        : Optional.empty();
  }

  private ProfileCursor last() {
    var last = profiles().getLast();
    return new ProfileCursor(search.order().place(last), last.id());
  }

  /** The address of the first page, when this is not it. */
  public Optional<String> first() {
    return search.after().map(after -> url(search.first()));
  }

  public String url(ProfileSearch other) {
    return visitor.shop().url("/customers" + other.query());
  }

  /** "400 customers", "1 customer". */
  public String count() {
    return Language.spoken().number(total) + (total == 1 ? " customer" : " customers");
  }
}
