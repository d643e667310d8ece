package convo.support;

import convo.database.PlatformDoor;
import convo.supportsession.AgentSessionRow;
import convo.supportsession.SupportActivity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks back on the sessions of all agents. */
public final class SupportActQueries {
  private final PlatformDoor platform;

  private record LastVisit(String slug, Instant last) {}

  public SupportActQueries(PlatformDoor platform) {
    this.platform = platform;
  }

  /** When support was last in each shop where it ever was, by the shop's slug. */
  Map<String, Instant> lastVisits() {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select shops.slug, max(started_at) last
                from support_sessions
                join shops on shops.id = support_sessions.shop_id
                where started_at is not null
                group by shops.slug
                """)
            .mapTo(LastVisit.class)
            .collect(Collectors.toMap(LastVisit::slug, LastVisit::last)));
  }

  /**
   * Sessions of all agents, newest first.
   *
   * @param sought a part of the agent's name, the shop's name or the ticket; empty for all
   * @param after the session with which the page before ended
   */
  List<SupportAct> list(String sought, Optional<UUID> after, int most) {
    return platform.read(handle ->
        handle
            .createQuery(
                "select\n"
                    + AgentSessionRow.COLUMNS
                    + ",\n"
                    + SupportActivity.SEEN
                    + AgentSessionRow.FROM
                    + """
                    where position(lower(:sought) in lower(accounts.name || ' ' || shops.name || ' ' || ticket)) > 0
                    and (cast(:after as uuid) is null or (requested_at, support_sessions.id) < (
                      select earlier.requested_at, earlier.id
                      from support_sessions earlier
                      where earlier.id = :after))
                    order by requested_at desc, support_sessions.id desc
                    limit :most
                    """)
            .bind("sought", sought)
            .bind("after", after)
            .bind("most", most)
            .mapTo(SupportAct.class)
            .list());
  }
}
