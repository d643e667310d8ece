package convo.profiles;

import convo.web.Choice;
import convo.words.Words;
import java.util.List;

/**
 * One page of a search among the profiles of a shop.
 *
 * @param found the profiles of the page, and one more where another page follows
 * @param total how many are found on all pages together, as far as they were counted
 * @param isMore whether there are more than that
 * @param tags those in use, in the order of the alphabet; empty where they were not asked for
 * @param stylists the team, those who take bookings first; empty where it was not asked for
 */
public record ProfileList(
    List<ProfileSummary> found,
    long total,
    boolean isMore,
    List<String> tags,
    List<Choice> stylists) {

  /** The profiles of this page. */
  public List<ProfileSummary> profiles() {
    return found.subList(0, Math.min(found.size(), ProfileListQueries.PAGE));
  }

  public boolean hasNext() {
    return found.size() > ProfileListQueries.PAGE;
  }

  /** "400 customers", "1 customer", "More than 1,000 customers". */
  String count() {
    return isMore ? Words.profiles().countMore(total) : Words.profiles().count(total);
  }
}
