package convo.profiles;

import convo.access.Visitor;
import java.util.List;
import java.util.Optional;

/** The list of a shop's customers, as far as it is looked for. */
public record CustomersPage(Visitor visitor, ProfileSearch search, ProfileList list) {
  public List<ProfileSummary> profiles() {
    return list.profiles();
  }

  /** The address of the page after this one. */
  public Optional<String> next() {
    return list.hasNext() ? Optional.of(url(search.after(Optional.of(last())))) : Optional.empty();
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

  public String count() {
    return list.count();
  }
}
