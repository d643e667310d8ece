package convo.team;

import convo.access.Access;
import convo.web.NormalText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How somebody signs in to a shop, or could once she says yes to an invitation.
 *
 * @param account whose it is; empty while she is only invited
 * @param invitation what waits for an answer; empty for who signs in
 * @param name of the account, or as the shop calls whom it invites; may be empty then
 * @param role OWNER, MANAGER or STYLIST
 * @param stylist who of the team it is
 * @param since when she joined, or was invited
 * @param until when the invitation ends
 */
public record WayIn(
    Optional<UUID> account,
    Optional<UUID> invitation,
    String name,
    String email,
    Access role,
    Optional<UUID> stylist,
    Instant since,
    Optional<Instant> until) {

  /** What people read for her: her name, or the address where nobody has said it yet. */
  public String called() {
    return name.isEmpty() ? email : NormalText.isolated(name);
  }

  public boolean isOwner() {
    return account.isPresent() && role == Access.OWNER;
  }

  /** The page below the shop on which it is changed. */
  public String path() {
    return account
        .map(one -> "/members/" + one)
        .orElseGet(() -> "/invitations/" + invitation.orElseThrow());
  }
}
