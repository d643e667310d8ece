package convo.profiles;

import convo.audit.History;
import java.util.Optional;

/**
 * A page of the history of one customer.
 *
 * @param profile the customer, with the entries of this page and one more where there are more
 * @param isFirst whether it is the first page
 */
public record ProfileChangesPage(ProfilePage profile, boolean isFirst) {

  public History history() {
    return profile.history(History.ON_PAGE);
  }

  public String url() {
    return profile.url() + "/changes";
  }

  public Optional<String> first() {
    return isFirst ? Optional.empty() : Optional.of(url());
  }

  public Optional<String> next() {
    return history().last().map(entry -> url() + "?after=" + entry.id());
  }
}
